import { typedSourceOf } from '../../chart/index.ts'
import type { Type } from '../../model/type.ts'
import type { ChartStructure, FileStructure, HelperStructure } from '../structure/tree.ts'
import type { Mark } from '../typescript/format/print-document.ts'
import { freeNames } from '../typescript/free-names.ts'
import { array } from '../typescript/make.ts'
import { exportedDefault, exportedType, returned } from '../typescript/make-statements.ts'
import { printMarked } from '../typescript/print.ts'
import type { ArrowFunction, Declaration, Expression, Import } from '../typescript/tree.ts'
import { ModuleNames } from './expressions/names.ts'
import { type Converting, Scope } from './expressions/scope.ts'
import { Unconverted } from './expressions/unconverted.ts'
import { functionOfContext } from './functions-of-context.ts'
import { HelperCalls } from './helper-calls.ts'
import { HelperTable } from './helper-table.ts'
import type { PartDecisions } from './part-decisions.ts'
import { restOfTemplates } from './rest-of-templates.ts'
import { convertLines } from './structures/block-texts.ts'
import { convertDocuments } from './structures/documents.ts'
import { type KeptPart, PartsKeeper } from './structures/kept-parts.ts'
import { WRITTEN } from './written-names.ts'

/** What is to be converted. */
export interface Conversion {
  /** The name of the chart. */
  readonly chart: string
  /** What `src/helpers.ts` writes to import the types of its values. */
  readonly schema: string
  readonly structure: ChartStructure
  /** The type of its values. */
  readonly values: Type
  /** The paths of the files that templates can read. */
  readonly files: ReadonlySet<string>
  /** The texts of its templates: `templates/service.yaml`. */
  readonly texts: ReadonlyMap<string, string>
  readonly decisions: Decisions
  /** The named templates that values include: they stay beside their functions. */
  readonly includedInValues?: readonly string[]
  /** Its named templates are for other charts. */
  readonly isLibrary?: boolean
}

/** What stays as it is, or loses its types, since it was found not to work. */
export interface Decisions {
  /** Templates and named templates, with the reasons. */
  readonly kept: ReadonlyMap<string, string>
  /** Templates whose functions say no type of manifest. */
  readonly untyped: ReadonlySet<string>
  /** What is done about parts of templates and named templates. */
  readonly parts: ReadonlyMap<string, PartDecisions>
  /** Named templates that only work as ordinary functions. */
  readonly inlined: ReadonlySet<string>
}

/** A template that stays hand-written, or a part of one. */
export interface Kept {
  /** `templates/service.yaml` */
  readonly template: string
  readonly line: number
  /** How many lines stay; all of the template, if undefined. */
  readonly lines?: number
  readonly reason: string
}

/** The source of a template. */
export interface ConvertedSource {
  readonly text: string
  /** Where parts of the template stand in it. */
  readonly marks: readonly Mark[]
}

/** Templates as functions. */
export interface ConvertedTemplates {
  /** The sources by path: `src/service.ts`. */
  readonly sources: ReadonlyMap<string, ConvertedSource>
  /** The templates that stay, by path; those of which parts were converted without these parts. */
  readonly rest: ReadonlyMap<string, string>
  readonly kept: readonly Kept[]
  /** The templates that each source stands for. */
  readonly templates: ReadonlyMap<string, string>
  /** What each part that stays was a part of: a template, or a named one. */
  readonly parts: ReadonlyMap<string, string>
  /** The named templates by the constants that stand for them. */
  readonly helpers: ReadonlyMap<string, string>
  /** The constants that are ordinary functions, which the chart has no named templates for. */
  readonly inlined: ReadonlySet<string>
}

/** Converts the templates of a chart to TypeScript, and keeps what can't be. */
export const convertTemplates = (conversion: Conversion): ConvertedTemplates => {
  let known = new HelperCalls()
  for (let round = 1; ; round++) {
    const found = new HelperCalls()
    const converted = new TemplatesConverter(conversion, known, found).convert()
    if (round === MOST_ROUNDS || found.equals(known)) return converted
    known = found
  }
}

/** So often all is converted anew with what named templates were called with. */
const MOST_ROUNDS = 8

/** Names that would mean something else in a chart's `src/`. */
const RESERVED = /^(chart|helpers|notes|checks)\.ts$|(^|\/)helpers\.ts$|\.(test|test-d|d)\.ts$/

class TemplatesConverter {
  readonly #conversion: Conversion
  readonly #helpers: HelperTable
  readonly #converting: Converting
  readonly #kept: Kept[] = []
  readonly #parts = new Map<string, KeptPart & { readonly template: string; readonly owner: string }>()
  readonly #partsOfHelpers = new Map<HelperStructure, PartsKeeper>()

  /** `known` are the calls of named templates that it counts on, `found` those that there are. */
  constructor(conversion: Conversion, known: HelperCalls, found: HelperCalls) {
    this.#conversion = conversion
    const { chart, structure, values, files, decisions } = conversion
    this.#helpers = new HelperTable(structure, decisions, known, (name, helper) => this.#helperScope(name, helper))
    this.#converting = {
      chart,
      values,
      files,
      calls: found,
      included: new Set(conversion.includedInValues),
      helpers: this.#helpers,
      shapeOf: (name) => {
        const shape = structure.helpers.get(name)?.shape
        if (shape === 'string') return 'text'
        return shape === undefined || shape === 'effect' ? shape : 'yaml'
      },
    }
  }

  convert(): ConvertedTemplates {
    const files = this.#conversion.structure.files.flatMap((file) => this.#file(file) ?? [])
    const sources = new Map(files.map(({ source, converted }) => [source, converted]))
    const helpers = this.#helpers.all()
    for (const helper of [...this.#helpers.emitted(), ...this.#helpers.inlined()])
      this.#addParts(helper.template, helper.name, this.#partsOfHelpers.get(helper))
    if (helpers.length > 0 || sources.size > 0) sources.set('src/helpers.ts', this.#helpersSource(helpers))
    const templates = new Map(files.map(({ source, template }) => [source, template]))
    return {
      sources,
      templates,
      parts: new Map([...this.#parts].map(([part, { owner }]) => [part, owner])),
      helpers: this.#helpers.byConstant(),
      inlined: new Set(this.#helpers.inlined().map(({ name }) => this.#helpers.get(name)?.constant ?? '')),
      rest: this.#rest(new Set(templates.values())),
      kept: [...this.#kept, ...this.#keptParts(), ...this.#keptHelpers()],
    }
  }

  #scope(own?: string, options: Pick<Converting, 'parts'> = {}): Scope {
    const taken = [...WRITTEN, ...this.#helpers.constants()].filter((name) => name !== own)
    return new Scope({ ...this.#converting, ...options }, new ModuleNames(taken))
  }

  #helperScope(own: string, helper: HelperStructure): Scope {
    const { decisions, texts } = this.#conversion
    const text = texts.get(helper.template) ?? ''
    const parts = new PartsKeeper(helper.name, text, decisions.parts.get(helper.name))
    this.#partsOfHelpers.set(helper, parts)
    return this.#scope(own, helper.shape === 'string' ? {} : { parts })
  }

  #addParts(template: string, owner: string, keeper: PartsKeeper | undefined): void {
    for (const part of keeper?.parts ?? []) this.#parts.set(part.name, { ...part, template, owner })
  }

  #file(file: FileStructure): { source: string; template: string; converted: ConvertedSource } | undefined {
    const source = typedSourceOf(file.path.replace(/^templates\//, ''))
    try {
      if (file.lines) return this.#notes(file.path, file.lines)
      if (!file.documents) throw new Unconverted(file.reason ?? 'this is no YAML')
      if (!/\.yaml$/.test(file.path) || RESERVED.test(source))
        throw new Unconverted('its path has another meaning in src/')
      const reason = this.#conversion.decisions.kept.get(file.path)
      if (reason !== undefined) throw new Unconverted(reason)
      const converted = this.#source(file, file.documents, source)
      return { source: `src/${source}`, template: file.path, converted }
    } catch (error) {
      if (!(error instanceof Unconverted)) throw error
      if (!/(^|\/)_[^/]*$/.test(file.path)) this.#keep(file.path, error)
      return undefined
    }
  }

  #notes(
    path: string,
    lines: NonNullable<FileStructure['lines']>,
  ): { source: string; template: string; converted: ConvertedSource } {
    const reason = this.#conversion.decisions.kept.get(path)
    if (reason !== undefined) throw new Unconverted(reason)
    const items = convertLines(lines, this.#scope())
    const converted = this.#module(functionOfContext([returned(array(items))], 'string[]'), './', [])
    return { source: 'src/notes.ts', template: path, converted }
  }

  #source(
    { path }: FileStructure,
    documents: NonNullable<FileStructure['documents']>,
    source: string,
  ): ConvertedSource {
    const { untyped, parts: decided } = this.#conversion.decisions
    const isTyped = !untyped.has(path)
    const text = this.#conversion.texts.get(path) ?? ''
    const parts = new PartsKeeper(partsName(this.#conversion.chart, path), text, decided.get(path))
    const scope = this.#scope(undefined, { parts })
    const { statements, returns } = convertDocuments(documents, scope, isTyped)
    this.#addParts(path, path, parts)
    const build = functionOfContext(statements, returns)
    const up = '../'.repeat(source.split('/').length - 1) || './'
    return this.#module(build, up, returns === undefined ? [] : [returns.replace(' | undefined', '')])
  }

  #module(build: ArrowFunction, up: string, types: readonly string[]): ConvertedSource {
    const helpers = [...freeNames(build)].filter((name) => this.#helpers.isConstant(name))
    const imports: Import[] = [
      ...chartwrightImport(build, types),
      { from: `${up}helpers.ts`, names: helpers, types: ['Context'] },
    ]
    return printMarked({ imports, declarations: [exportedDefault(build)] })
  }

  #helpersSource(helpers: readonly Declaration[]): ConvertedSource {
    const used = helpers.flatMap((each) => ('value' in each ? [each.value] : []))
    const imports: Import[] = [
      ...chartwrightImport({ kind: 'array', items: used }, ['Chart']),
      { from: this.#conversion.schema, names: [], types: ['Values'] },
    ]
    return printMarked({ imports, declarations: [exportedType('Context', 'Chart<Values>'), ...helpers] })
  }

  #keep(template: string, { message, at }: Unconverted): void {
    const text = this.#conversion.texts.get(template) ?? ''
    const line = text.slice(0, at ?? 0).split('\n').length
    this.#kept.push({ template, line, reason: message })
  }

  #keptHelpers(): readonly Kept[] {
    return this.#helpers.failures().map(([{ template, place }, { message }]) => ({
      template,
      line: place.line,
      lines: this.#linesOf(template, place),
      reason: message,
    }))
  }

  #keptParts(): readonly Kept[] {
    return [...this.#parts.values()].map(({ template, line, lines, reason }) => ({ template, line, lines, reason }))
  }

  #linesOf(template: string, { start, end }: HelperStructure['place']): number {
    return (this.#conversion.texts.get(template) ?? '').slice(start, end).trimEnd().split('\n').length
  }

  /** What stays hand-written. */
  #rest(converted: ReadonlySet<string>): ReadonlyMap<string, string> {
    const inlined = this.#helpers.inlined()
    const { included } = this.#converting
    return restOfTemplates({
      texts: this.#conversion.texts,
      converted,
      helpers: [...this.#conversion.structure.helpers.values()].filter(({ isOwn }) => isOwn),
      parts: [...this.#parts.values()].map(({ define }) => define),
      emitted: this.#helpers.emitted(),
      inlined,
      included: this.#conversion.isLibrary ? new Set(inlined.map(({ name }) => name)) : included,
    })
  }
}

const chartwrightImport = (value: Expression, types: readonly string[]): readonly Import[] => {
  const names = [...freeNames(value)].filter((name) => WRITTEN.has(name))
  return names.length + types.length > 0 ? [{ from: 'chartwright', names, types }] : []
}

/** `shop.master.statefulset` of `templates/master/statefulset.yaml`. */
const partsName = (chart: string, path: string): string =>
  `${chart}.${path
    .replace(/^templates\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll('/', '.')}`
