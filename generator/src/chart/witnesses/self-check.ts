import { isDeepStrictEqual } from 'node:util'
import { limitedEach } from '../../loader/index.ts'
import { ChartwrightError, type Place } from '../../model/chartwright-error.ts'
import type { ChartModel } from '../../model/node.ts'
import { isOnlyHelms, type RenderError } from '../../model/render-error.ts'
import { shortened } from '../../model/words.ts'
import { sampleValues } from '../../self-check/arbitrary.ts'
import { comparable } from '../../self-check/comparable.ts'
import { schemaDocument } from '../../values/schema/write-schema.ts'
import { placeOfTemplate } from '../chart-error.ts'
import { checkManifests } from '../check/check-manifests.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { contextOf, interpretIn, renderIn } from '../render/render.ts'
import type { RenderedChart } from '../render/rendered-chart.ts'
import { FIXED_CLUSTER } from './stand-ins.ts'

/** How many random values, and which. */
export interface SelfCheckOptions {
  readonly runs: number
  readonly seed: number
}

/** The compiler understood a chart otherwise than JavaScript does: a bug in chartwright, never in the chart. */
export class SelfCheckError extends ChartwrightError {
  override readonly name = 'SelfCheckError'
  readonly template: string
  readonly values: unknown
  readonly expected: unknown
  readonly actual: unknown

  constructor(template: string, values: unknown, expected: unknown, actual: unknown, seed: number, where?: Place) {
    const { path, left, right } = firstDifference(expected, actual)
    super({
      code: 'self-check',
      ...(where && { where }),
      what: [
        `The chart's function and the compiler's model of it differ in ${template} (seed ${seed}).`,
        `  values: ${short(values)}`,
        `  function${path}: ${short(left)}`,
        `  model${path}: ${short(right)}`,
      ].join('\n'),
      hint: 'This is a bug in chartwright: please report it with these lines. No file was written.',
    })
    this.template = template
    this.values = values
    this.expected = expected
    this.actual = actual
  }
}

const MOST_CHARACTERS = 200

const short = (value: unknown): string => shortened(JSON.stringify(value) ?? 'nothing', MOST_CHARACTERS)

/** The innermost part of two results that isn't the same, and its path: `[0].spec.replicas`. */
const firstDifference = (left: unknown, right: unknown, path = ''): { path: string; left: unknown; right: unknown } => {
  const keys = isPlain(left) && isPlain(right) ? [...new Set([...Object.keys(left), ...Object.keys(right)])] : []
  const key = keys.find((each) => !isDeepStrictEqual(inside(left, each), inside(right, each)))
  if (key === undefined) return { path: path && ` at ${path}`, left, right }
  const step = Array.isArray(left) ? `[${key}]` : path ? `.${key}` : key
  return firstDifference(inside(left, key), inside(right, key), `${path}${step}`)
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null

const inside = (value: unknown, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key]

/**
 * Compares the author's functions with the compiler's model of them on random values.
 *
 * @throws SelfCheckError at the first difference, ChartError where manifests would fight in the cluster.
 */
export const selfCheck = (
  chart: LoadedChart,
  model: ChartModel,
  { runs, seed }: SelfCheckOptions,
): SelfCheckOptions => {
  const schema = schemaDocument(chart.values, false, '')
  const all = [{}, ...sampleValues(schema as never, { seed, count: runs })]
  limitedEach(
    () => ({ what: chart.definition.name }),
    all,
    (values) => checkOne(chart, model, values, seed),
  )
  return { runs: runs + 1, seed }
}

const checkOne = (chart: LoadedChart, model: ChartModel, values: unknown, seed: number): void => {
  const context = contextFor(chart, values)
  if (!context) return
  const expected = outcome(chart, () => renderIn(chart, context))
  const actual = outcome(chart, () => interpretIn(model, context))
  if (isDeepStrictEqual(expected, actual) || needsHelm(expected, actual)) return
  const leftOut = [expected, actual].flatMap(({ onlyHelm }) => onlyHelm)
  const paths = Object.keys({ ...expected.results, ...actual.results }).filter(
    (path) => !leftOut.includes(path) && !isDeepStrictEqual(expected.results[path], actual.results[path]),
  )
  const [path] = paths
  if (path === undefined) return
  const [left, right] = [expected.results[path], actual.results[path]]
  throw new SelfCheckError(path, values, left, right, seed, placeOfTemplate(chart, path))
}

/** Merged and checked once for both; undefined where the values aren't valid, which neither gets to see. */
const contextFor = (chart: LoadedChart, values: unknown) => {
  try {
    return contextOf(chart, { values, cluster: FIXED_CLUSTER })
  } catch (error) {
    if (error instanceof Error && error.name === 'ValuesError') return undefined
    throw error
  }
}

/** What a rendering gives, template by template, or how it fails; and what is left out of it, since only Helm can evaluate it. */
interface Outcome {
  readonly results: Record<string, unknown>
  readonly onlyHelm: readonly string[]
}

const outcome = (chart: LoadedChart, run: () => RenderedChart): Outcome => {
  try {
    const rendered = run()
    checkManifests(chart, rendered)
    const { templates, notes, onlyHelm } = rendered
    const documents = [...templates].map(([path, manifests]) => [path, comparable(manifests)])
    return { results: { ...Object.fromEntries(documents), 'NOTES.txt': notes }, onlyHelm }
  } catch (error) {
    // by its name: a chart may bring chartwright a second time
    if (!(error instanceof Error) || error.name !== 'RenderError') throw error
    const { leftOut = [] } = error as Partial<RenderError>
    return { results: isOnlyHelms(error) ? { onlyHelm: true } : { failure: error.message }, onlyHelm: leftOut }
  }
}

/**
 * Two renderings may come first upon different templates that only Helm can evaluate, or one upon none; and one may fail
 * where the other is left out.
 */
const needsHelm = (...outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ results }) => results.onlyHelm === true) ||
  (outcomes.some(({ results }) => 'failure' in results) && outcomes.some(({ onlyHelm }) => onlyHelm.length > 0))
