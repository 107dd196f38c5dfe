import { FILES } from '../../docs/values.ts'
import { authorContext, forTemplate, helmContext } from '../../src/chart/render/context.ts'
import { omitEmpty, ownedBy } from '../../src/chart/render/omit-empty.ts'
import { withPlainKeys } from '../../src/chart/render/render.ts'
import { evaluateChart, UnsupportedError } from '../../src/evaluate/index.ts'
import { interpretTemplate } from '../../src/interpreter/index.ts'
import type { HelmContext } from '../../src/model/context.ts'
import type { ChartModel, TemplateModel } from '../../src/model/node.ts'
import { isOnlyHelms } from '../../src/model/render-error.ts'
import type { Type } from '../../src/model/type.ts'
import type { JsonMap } from '../../src/values/index.ts'
import { importSource, type NativeTemplate } from './native.ts'
import { withoutNulls } from './without-nulls.ts'

/** A source that was understood: both witnesses that need no Helm. */
export interface UnderstoodCase {
  readonly name: string
  readonly id: string
  readonly model: ChartModel
  readonly template: TemplateModel
  readonly native: NativeTemplate
  readonly valuesType: Type
}

/** A source that was refused, and where. */
export interface RefusedCase {
  readonly name: string
  readonly error: UnsupportedError
}

/** What came of a source. */
export type Case = UnderstoodCase | RefusedCase

/** Whether a case was refused. */
export const isRefused = (each: Case): each is RefusedCase => 'error' in each

/** A source and what is needed to understand it. */
export interface CaseSource {
  readonly name: string
  /** Name of its template's file and of its helpers. */
  readonly id: string
  readonly text: string
  readonly valuesType: Type
  readonly form?: TemplateModel['form']
}

/** Evaluates a source text. Anything but a refusal with its position is thrown on. */
export const understand = async ({ name, id, text, valuesType, form = 'manifest' }: CaseSource): Promise<Case> => {
  const file = `/${id}.ts`
  const template = { file, path: form === 'notes' ? 'NOTES.txt' : `${id}.yaml`, form, source: `src/${id}.ts` }
  try {
    const model = await evaluateChart({
      name: id,
      valuesType,
      templates: [template],
      texts: new Map([[file, text]]),
      files: FILES,
    })
    const [only] = model.templates
    if (!only) throw new Error(`${name} gave no template`)
    return { name, id, model, template: only, native: await importSource(text), valuesType }
  } catch (error) {
    if (error instanceof UnsupportedError) return { name, error }
    throw new Error(`${name}: ${error instanceof Error ? error.stack : error}`)
  }
}

/** Documents, or that there are none because the chart failed. */
export type Outcome =
  | { readonly documents: readonly unknown[] }
  | { readonly failed: string; readonly onlyHelm?: boolean }

const attempt = (run: () => unknown): Outcome => {
  try {
    const result = run()
    return { documents: [result].flat().filter((document) => document !== undefined && document !== null) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error), onlyHelm: isOnlyHelms(error) }
  }
}

/** The context for values from which null was taken out, since it counts as absent but in what is passed through. */
export const contextFor = (given: Readonly<Record<string, unknown>>, type?: Type): HelmContext => {
  const values = withoutNulls(given, type) as JsonMap
  const definition = { name: 'corpus', version: '1.2.3', appVersion: '4.5.6', description: '' }
  return helmContext(
    definition as Parameters<typeof helmContext>[0],
    values,
    { release: { name: 'demo' } },
    Object.fromEntries(FILES),
  )
}

/** What the authors' functions give. */
export const runNatives = (cases: readonly UnderstoodCase[], context: HelmContext): readonly Outcome[] => {
  const ownedByType = new Map<Type, ReturnType<typeof ownedBy>>()
  const ownedAs = (type: Type): ReturnType<typeof ownedBy> => {
    const owned = ownedByType.get(type) ?? ownedBy(context.Values, type)
    ownedByType.set(type, owned)
    return owned
  }
  return withPlainKeys(() => cases.map((each) => runNative(each, context, ownedAs(each.valuesType))))
}

const runNative = (each: UnderstoodCase, context: HelmContext, owned: ReturnType<typeof ownedBy>): Outcome =>
  attempt(() => {
    const author = authorContext(forTemplate(context, each.template.path))
    const result = omitEmpty(each.native(author as never), owned)
    return each.template.form === 'notes' ? [result].flat().join('\n') : result
  })

/** What the compiler understood. */
export const runInterpreter = (each: UnderstoodCase, context: HelmContext): Outcome =>
  attempt(() => interpretTemplate(each.template, each.model, forTemplate(context, each.template.path)))
