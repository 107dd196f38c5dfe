import { interpretTemplate, RenderError } from '../interpreter/index.ts'
import type { HelmContext } from '../model/context.ts'
import type { ChartModel } from '../model/node.ts'
import { mergeValues, typedValues, validateValues } from '../values/index.ts'
import { askingTemplates } from './checksums.ts'
import { authorContext, forTemplate, helmContext, type RenderOptions } from './context.ts'
import { deprecationLines } from './deprecations.ts'
import type { LoadedChart, LoadedTemplate } from './loaded-chart.ts'
import { omitEmpty, ownedBy } from './omit-empty.ts'
import { withPlainKeys } from './plain-keys.ts'
import { rollPods } from './roll-pods.ts'

/** What a chart renders to. */
export interface RenderedChart {
  /** The documents of each template, by its path under `templates/`. */
  readonly templates: ReadonlyMap<string, readonly Manifest[]>
  /** All documents, in the order of the templates. */
  readonly manifests: readonly Manifest[]
  /** What is told after an installation. */
  readonly notes: string
}

/** A document, parsed. */
export type Manifest = Readonly<Record<string, unknown>>

/**
 * Renders a chart by running its functions: the merged and validated values in, the documents out.
 *
 * @example
 * const { manifests } = render(await loadChart('charts/hello-counter'), { values: { webserver: { replicas: 1 } } })
 * @throws ValuesError where the values aren't valid, RenderError where the chart's own checks refuse them.
 */
export const render = (chart: LoadedChart, options: RenderOptions = {}): RenderedChart =>
  renderIn(chart, contextOf(chart, options))

/** Renders a chart in a context whose values are merged and checked. */
export const renderIn = (chart: LoadedChart, context: HelmContext): RenderedChart => {
  const owned = ownedBy(context.Values, chart.values.type)
  return assemble(chart.templates, (template, asked) =>
    runTemplate(template, forTemplate(context, template.path, asked), owned, chart),
  )
}

/** Renders what the compiler understood of a chart: the second witness. */
export const interpret = (chart: LoadedChart, model: ChartModel, options: RenderOptions = {}): RenderedChart =>
  interpretIn(model, contextOf(chart, options))

/** Renders the compiler's model in a context whose values are merged and checked. */
export const interpretIn = (model: ChartModel, context: HelmContext): RenderedChart =>
  assemble(
    model.templates,
    (template) => interpretTemplate(template, model, forTemplate(context, template.path)),
    askingTemplates(model),
  )

/** What templates see: the values merged, checked, and with null as absent. */
export const contextOf = (chart: LoadedChart, options: RenderOptions): HelmContext =>
  helmContext(chart.definition, valuesFor(chart, options.values), options, Object.fromEntries(chart.files))

/** The chart's defaults with a user's values: merged, checked, and with null as absent. */
export const valuesFor = (chart: LoadedChart, values: unknown = {}): Record<string, unknown> => {
  const merged = mergeValues(chart.values.defaults, values as never)
  validateValues(chart.values, merged)
  return typedValues(chart.values, merged)
}

/** What a template's function gives, in the shape of the interpreter's result. */
const runTemplate = (
  template: LoadedTemplate,
  context: HelmContext,
  owned: ReturnType<typeof ownedBy>,
  chart: LoadedChart,
): unknown => {
  const value = omitEmpty(
    failing(() => withPlainKeys(() => template.build(authorContext(context) as never))),
    owned,
  )
  if (template.form === 'notes')
    return [[value].flat(), deprecationLines(chart.values, context.Values)].flat().join('\n')
  return [value].flat().filter((document) => document !== undefined && document !== null)
}

/** An `Error` that a chart throws is what `fail` is in its template; those of JavaScript and of Node are faults. */
const failing = <R>(run: () => R): R => {
  try {
    return run()
  } catch (error) {
    const isThrown = error instanceof Error && error.name === 'Error' && !('code' in error)
    throw isThrown ? new RenderError(error.message, { cause: error }) : error
  }
}

type Form = { readonly path: string; readonly form: LoadedTemplate['form'] }

const assemble = <T extends Form>(
  templates: readonly T[],
  runOne: (template: T, asked: () => void) => unknown,
  known: ReadonlySet<string> = new Set(),
): RenderedChart => {
  const asking = new Set(known)
  const run = (template: T) => runOne(template, () => asking.add(template.path))
  const checks = templates.filter(({ form }) => form === 'checks').flatMap((template) => run(template) as string[])
  if (checks.length) throw new RenderError(checks.join('\n'))
  // cloned, since values have no prototypes, which those who read manifests don't expect
  const documentsOf = (template: T) => structuredClone(run(template)) as Manifest[]
  const documents = new Map(
    templates.filter(({ form }) => form === 'manifest').map((template) => [template.path, documentsOf(template)]),
  )
  const notes = templates.find(({ form }) => form === 'notes')
  const rolling = rollPods(documents, asking)
  return { templates: rolling, manifests: [...rolling.values()].flat(), notes: notes ? String(run(notes)) : '' }
}
