import type fc from 'fast-check'
import type { Overlay } from '../author/overlay.ts'
import {
  FIXED_CLUSTER,
  type LoadedChart,
  loadChart,
  type RenderedChart,
  type RenderOptions,
  render,
} from '../chart/index.ts'
import { recordsBranches } from '../loader/index.ts'
import { arbitraryValues } from '../self-check/arbitrary.ts'
import { schemaDocument } from '../values/index.ts'
import { mapLines } from '../values/yaml/yaml-lines.ts'
import { isRefusal } from './refusals.ts'

/** What Helm would know besides the values. */
export type TestOptions<V = unknown> = Omit<RenderOptions<V>, 'values'>

/** What Helm itself is told besides the values. */
export interface HelmRenderOptions extends Pick<TestOptions, 'release' | 'capabilities'> {
  /** Which Helm renders: 3 or 4 (4). */
  readonly helm?: 3 | 4
}

/** A chart for its tests; `V` is the interface of its values. */
export interface TestChart<V = unknown> {
  /** What `loadChart` gives. */
  readonly loaded: LoadedChart<V>
  /**
   * Renders the chart by its functions, without Helm.
   *
   * @example
   * chart.render({ web: { replicas: 3 } }).get('Deployment', 'demo-shop-web').spec.replicas // 3
   * @throws ValuesError where the schema refuses the values, RenderError where the chart's own checks do.
   */
  render(values?: Overlay<V>, options?: TestOptions<V>): RenderedChart
  /**
   * Renders the templates that the chart is compiled to, with Helm's own engine: also those that are hand-written, and
   * the charts that this one depends on.
   *
   * @example
   * const shop = await chart.renderByHelm({ web: { replicas: 3 } })
   * shop.get('Deployment', 'demo-shop-web').spec.replicas // 3
   * @throws HelmError with Helm's words where Helm fails.
   */
  renderByHelm(values?: Overlay<V>, options?: HelmRenderOptions): Promise<RenderedChart>
  /**
   * All manifests and notes as text that stays the same when only versions change: those of chart and app are 0.0.0, and
   * checksums, passwords and the time are fixed.
   *
   * @example
   * chart.snapshot().includes('helm.sh/chart: shop-0.0.0') // true
   */
  snapshot(values?: Overlay<V>, options?: TestOptions<V>): string
  /**
   * Values that the chart's schema and its own checks accept, for properties of fast-check.
   *
   * @example
   * fc.assert(fc.property(chart.arbitrary(), (values) => chart.render(values).all('Deployment').length === 1))
   */
  arbitrary(): fc.Arbitrary<Overlay<V>>
}

/**
 * Loads a chart for its tests by its folder. The options are those of each rendering that has no others.
 *
 * @example
 * const chart = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
 * chart.render({ web: { replicas: 3 } }).get('Deployment', 'demo-shop-web').spec.replicas // 3
 * @throws ChartError where the folder is none of a chart, SourceError where a source can't be run.
 */
export const testChart = async <V = unknown>(
  folder: string | URL,
  defaults: TestOptions<V> = {},
): Promise<TestChart<V>> => {
  const loaded = await loadChart<V>(folder)
  const byFunctions: TestChart<V>['render'] = (values, options) =>
    render(loaded, { ...defaults, ...options, ...(values && { values }) } as RenderOptions<NoInfer<V>>)
  return {
    loaded,
    render: byFunctions,
    renderByHelm: async (values, options) => {
      // what the functions take is what is covered
      if (recordsBranches()) accepts(() => byFunctions(values, options))
      return (await import('./render-by-helm.ts')).renderByHelm(loaded, values as object | undefined, {
        ...defaults,
        ...options,
      })
    },
    snapshot: (values, options) => snapshotOf(loaded, { ...defaults, ...options, ...(values && { values }) } as never),
    arbitrary: () => {
      const schema = schemaDocument(loaded.values, false, '')
      const valid = arbitraryValues(schema as never) as fc.Arbitrary<Overlay<V>>
      return valid.filter((values) => accepts(() => byFunctions(values)))
    },
  }
}

/** Whether a chart renders; that it refuses values is no fault. */
const accepts = (run: () => unknown): boolean => {
  try {
    run()
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

const snapshotOf = <V>(chart: LoadedChart<V>, options: RenderOptions<NoInfer<V>>): string => {
  const { appVersion, ...about } = chart.definition
  const definition = { ...about, version: NO_VERSION, ...(appVersion !== undefined && { appVersion: NO_VERSION }) }
  const cluster = { ...FIXED_CLUSTER, ...options.cluster }
  const { templates, notes } = render({ ...chart, definition } as LoadedChart<V>, { ...options, cluster })
  const texts = [...templates].flatMap(([path, manifests]) =>
    manifests.map((manifest) => ['---', `# templates/${path}`, ...mapLines(manifest as never)].join('\n')),
  )
  return [...texts, ...(notes === '' ? [] : ['---', '# NOTES.txt', notes])].join('\n')
}

const NO_VERSION = '0.0.0'
