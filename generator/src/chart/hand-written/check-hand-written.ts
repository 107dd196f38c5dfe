import { oneError } from '../../model/chartwright-error.ts'
import { templateName } from '../../model/computed.ts'
import type { Include } from '../../model/included.ts'
import type { ChartModel, Node } from '../../model/node.ts'
import { similarName } from '../../model/words.ts'
import { allNodes, allPipelines, type Pipeline, type Span } from '../../template-parser/index.ts'
import { ChartError } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { type Finding, Findings } from './findings.ts'
import { Frame, type ReadChart, type Site } from './frame.ts'
import { knownValueOf } from './known-argument.ts'
import { type KnownValue, ROOT, UNKNOWN_VALUE } from './known-value.ts'
import { definesOf, type HandWritten, isPartial, type OwnDefine, placeOfPart } from './load-hand-written.ts'
import { report } from './read-fields.ts'
import { readNodes } from './read-template.ts'

/** What of a chart its hand-written templates are checked with. */
type CheckedChart = Pick<LoadedChart, 'definition' | 'values' | 'handWritten'>

/**
 * Checks the values that hand-written templates read, and the named templates that they include.
 *
 * @param helpers The typed helpers; without them, templates may include what no hand-written one defines.
 * @param includes The named templates that typed templates include, with what these give them.
 * @throws ChartError at the line and column in the template; an AggregateError where there are several.
 */
export const checkHandWritten = (
  chart: CheckedChart,
  helpers?: ChartModel['helpers'],
  includes?: readonly Include[],
): Findings => {
  const findings = readHandWritten(chart, helpers, includes)
  const errors = findings.all
    .filter((finding) => !isUnchecked(chart, finding))
    .map(({ in: template, at, code, what, hint }) => new ChartError(code, what, hint, placeOfPart(template, at)))
  if (errors.length > 0) throw oneError(errors)
  return findings
}

const isUnchecked = ({ definition }: CheckedChart, { in: template }: Finding): boolean =>
  definition.uncheckedTemplates?.includes(template.path) ?? false

/** Warnings of what is wrong in the templates that the chart leaves unchecked. */
export const uncheckedFaults = (chart: CheckedChart, { all }: Findings): readonly string[] =>
  all.filter((finding) => isUnchecked(chart, finding)).map(faultText)

/** Something that is wrong in a template, with its place in the chart. */
export const faultText = ({ in: template, at, what }: Finding): string => {
  const { line, column } = placeOfPart(template, at)
  return `${template.path}:${line}:${column}: ${what}.`
}

/** Reads the hand-written templates, and gives what is wrong in them instead of failing. */
export const readHandWritten = (
  chart: CheckedChart,
  helpers?: ChartModel['helpers'],
  includes: readonly Include[] = [],
): Findings => {
  const reading = new ChartReading(chart, helpers)
  reading.readAll(includes)
  return reading.findings
}

/** So often named templates are read, each once for what it is given and what is known there. */
const MOST_READINGS = 20_000
/** So deep may they include each other. */
const DEEPEST = 50

class ChartReading implements ReadChart {
  readonly findings = new Findings()
  readonly valuesType: ReadChart['valuesType']
  readonly defaults: ReadChart['defaults']
  readonly added: ReadonlySet<string>
  readonly #chart: CheckedChart
  readonly #defines: ReadonlyMap<string, OwnDefine>
  readonly #others: ReadonlySet<string> | undefined
  readonly #read = new Set<string>()
  readonly #included = new Set<string>()
  #depth = 0

  constructor(chart: CheckedChart, helpers: ChartModel['helpers'] | undefined) {
    this.#chart = chart
    this.valuesType = chart.values.type
    this.defaults = chart.values.defaults
    this.added = addedKeys(chart.handWritten)
    this.#defines = definesOf(chart.handWritten)
    this.#others =
      helpers && new Set(helpers.map(({ name, template }) => templateName(chart.definition.name, name, template)))
  }

  readAll(includes: readonly Include[]): void {
    for (const template of this.#chart.handWritten)
      if (!isPartial(template)) this.#readFrom(template, template.template.nodes, new Frame(ROOT))
    for (const { name, argument } of includes) this.#readIncluded(name, argument)
    for (const [name, { in: template, body }] of this.#defines)
      if (!this.#included.has(name)) this.#readFrom(template, body, new Frame(UNKNOWN_VALUE), true)
  }

  /** By a typed template, which may have tested what it gives. */
  #readIncluded(name: string, argument: Node): void {
    const own = this.#defines.get(name)
    if (!own) return
    this.#included.add(name)
    this.#readDefine(own, knownValueOf(argument), { frame: new Frame(UNKNOWN_VALUE), trustsCaller: true })
  }

  #readFrom(template: HandWritten, nodes: HandWritten['template']['nodes'], frame: Frame, trustsCaller = false): void {
    readNodes(nodes, { chart: this, in: template, frame, trustsCaller })
  }

  readonly include = (name: string, given: KnownValue, site: Site, at: Span): void => {
    if (site.quiet) return
    this.#included.add(name)
    const own = this.#defines.get(name)
    if (own) this.#readDefine(own, given, site)
    else this.#checkKnown(name, site, at)
  }

  #readDefine(
    { in: template, body, name }: OwnDefine,
    given: KnownValue,
    { frame, trustsCaller }: Pick<Site, 'frame' | 'trustsCaller'>,
  ): void {
    const key = `${name.value} ${valueKey(given)} ${trustsCaller} ${frame.presentKey}`
    if (this.#read.has(key) || this.#read.size > MOST_READINGS || this.#depth > DEEPEST) return
    this.#read.add(key)
    this.#depth++
    this.#readFrom(template, body, frame.inDefine(given), trustsCaller)
    this.#depth--
  }

  /** A named template of a typed helper, of a template's file, or of a chart that this one depends on. */
  #checkKnown(name: string, site: Site, at: Span): void {
    if (!this.#others || this.#others.has(name) || name.startsWith(`${this.#chart.definition.name}/templates/`)) return
    if ((this.#chart.definition.dependencies ?? []).length > 0) this.findings.readAnything()
    else this.#reportUnknown(name, site, at)
  }

  #reportUnknown(name: string, site: Site, at: Span): void {
    const meant = similarName(name, [...this.#defines.keys(), ...(this.#others ?? [])])
    report(site, at, {
      code: 'unknown-template',
      what: `No template defines "${name}"`,
      hint: meant
        ? `Did you mean "${meant}"?`
        : `Write \`{{ define "${name}" }}\` in src/templates/_helpers.tpl, or export a helper of this name from src/helpers.ts.`,
    })
  }
}

/** The keys that templates add to maps: `set . "image" …`. */
const addedKeys = (templates: readonly HandWritten[]): ReadonlySet<string> =>
  new Set(templates.flatMap(({ template }) => allPipelines(template.nodes).flatMap(addedIn)))

const addedIn = ({ commands }: Pipeline): string[] =>
  commands.flatMap(({ operands: [called, , key] }) =>
    called.kind === 'function' && called.name === 'set' && key?.kind === 'string' ? [key.value] : [],
  )

const types = new WeakMap<object, number>()
let typeCount = 0

/** What is known of a value, as a text. */
const valueKey = (value: KnownValue): string => {
  if (value.kind === 'dict') return `{${[...value.entries].map(([name, of]) => `${name}: ${valueKey(of)}`).join(', ')}}`
  if (value.kind !== 'value') return value.kind
  if (!types.has(value.type)) types.set(value.type, typeCount++)
  return `${JSON.stringify(value.path)} ${types.get(value.type)}`
}

/** The names of the templates that hand-written templates include. */
export const includedNames = (templates: readonly Pick<HandWritten, 'template'>[]): ReadonlySet<string> =>
  new Set(
    templates.flatMap(({ template }) => [
      ...allNodes(template.nodes).flatMap((node) => (node.kind === 'template' ? [node.name.value] : [])),
      ...allPipelines(template.nodes).flatMap(({ commands }) =>
        commands.flatMap(({ operands: [called, name] }) =>
          called.kind === 'function' && called.name === 'include' && name?.kind === 'string' ? [name.value] : [],
        ),
      ),
    ]),
  )
