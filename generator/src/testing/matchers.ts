import type { ManifestOf } from '../author/manifests.ts'
import type { Overlay } from '../author/overlay.ts'
import type { Manifest, RenderedChart } from '../chart/index.ts'
import { entryAt } from '../model/map.ts'
import { isRefusal } from './refusals.ts'

/** What `expect` of vitest can say of charts. */
export interface ChartMatchers<R = unknown> {
  /**
   * A rendering has a manifest of this kind, of this name if one is given, and with these fields, which may contain
   * other matchers.
   *
   * @example
   * expect(chart.render()).toRender('Deployment', 'demo-shop-web', { spec: { replicas: 2 } })
   * expect(chart.render()).not.toRender('Ingress')
   */
  toRender<K extends string>(kind: K, name?: string, fields?: Overlay<ManifestOf<K>>): R
  /**
   * A rendering is refused, by the schema or by the chart's own checks, and the message has each of these: the path of a
   * value, other words, or what matches a pattern.
   *
   * @example
   * expect(() => chart.render({ web: { replicas: -1 } })).toRefuse('web.replicas')
   * await expect(chart.renderByHelm({ web: { replicas: -1 } })).rejects.toRefuse('web.replicas')
   */
  toRefuse(...expected: readonly (string | RegExp)[]): R
}

/** What a matcher is given by vitest. */
interface MatcherState {
  readonly isNot: boolean
  readonly equals: (a: unknown, b: unknown, testers?: never[]) => boolean
  readonly utils: object
}

interface Matched {
  readonly pass: boolean
  readonly message: () => string
  readonly actual?: unknown
  readonly expected?: unknown
}

function toRender(this: MatcherState, given: unknown, kind: string, name?: string, fields?: object): Matched {
  const { manifests } = renderingIn(given)
  const named = manifests.filter((one) => one.kind === kind && (name === undefined || nameOf(one) === name))
  const title = name === undefined ? kind : `${kind} ${name}`
  if (fields === undefined || named.length === 0)
    return { pass: named.length > 0, message: () => `${renders(this.isNot, title)}. ${listOf(manifests)}` }
  const { subsetEquality, iterableEquality } = this.utils as Record<string, never>
  const pass = named.some((one) => this.equals(one, fields, [iterableEquality, subsetEquality] as never[]))
  const message = (): string => `${renders(this.isNot, title)} with these fields.`
  return { pass, message, actual: named.length === 1 ? named[0] : named, expected: fields }
}

const renders = (isNot: boolean, title: string): string =>
  isNot ? `The chart renders ${title}` : `The chart doesn't render ${title}`

const listOf = (manifests: readonly Manifest[]): string =>
  manifests.length === 0
    ? 'It renders no manifest at all.'
    : `It renders ${manifests.map((one) => `${one.kind} ${nameOf(one)}`).join(', ')}.`

const nameOf = (manifest: Manifest): string => String(entryAt(manifest, ['metadata', 'name']))

const renderingIn = (given: unknown): Pick<RenderedChart, 'manifests'> => {
  const manifests = (given as Partial<RenderedChart> | undefined)?.manifests
  if (Array.isArray(manifests)) return { manifests }
  throw new TypeError('toRender needs a rendering. Write expect(chart.render(values)).toRender(…).')
}

function toRefuse(this: MatcherState, given: unknown, ...expected: readonly (string | RegExp)[]): Matched {
  const error = typeof given === 'function' ? errorOf(given as () => unknown) : given
  if (error === undefined)
    return { pass: false, message: () => 'The chart renders these values, and refuses none of them.' }
  if (!isRefusal(error)) throw error
  const missing = expected.filter((each) => !says(error.message, each))
  const words = missing.map(String).join(' and ')
  const message = this.isNot
    ? () => `The chart refuses these values:\n${error.message}`
    : () => `The chart refuses these values without saying ${words}:\n${error.message}`
  return { pass: missing.length === 0, message }
}

const errorOf = (run: () => unknown): unknown => {
  try {
    run()
    return undefined
  } catch (error) {
    return error
  }
}

const PATH = /^[\w-]+[.[][\w.[\]-]+$/

/** Whether a message has a text; the path of a value as a whole, which Helm writes with slashes. */
const says = (message: string, expected: string | RegExp): boolean => {
  if (typeof expected !== 'string') return expected.test(message)
  if (!PATH.test(expected)) return message.includes(expected)
  const inHelm = `/${expected.replace(/[.[]/g, '/').replaceAll(']', '')}`
  return [expected, inHelm].some((path) => isWhole(path, message))
}

const isWhole = (path: string, message: string): boolean =>
  new RegExp(`(?<![\\w.-])${path.replace(/[.[\]-]/g, '\\$&')}(?![\\w/-]|[.[]\\w)`).test(message)

/** The matchers, for `expect.extend`; `chartwright/testing/vitest` does that. */
export const chartMatchers = { toRender, toRefuse }
