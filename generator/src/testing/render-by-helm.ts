import type { Helm } from 'chartwright-helm'
import { openHelm } from 'chartwright-helm/node'
import {
  compileChart,
  dependencyFiles,
  type LoadedChart,
  type Manifest,
  RenderedChart,
  writtenFiles,
} from '../chart/index.ts'
import type { HelmRenderOptions } from './test-chart.ts'

type ChartFiles = Record<string, string | Uint8Array>

let engine: Promise<Helm> | undefined
const compiled = new WeakMap<LoadedChart, Promise<ChartFiles>>()

/** Renders what a chart is compiled to with Helm's engine, which starts once in a process. */
export const renderByHelm = async (
  chart: LoadedChart,
  values: object = {},
  { helm, release = {}, capabilities = {} }: HelmRenderOptions,
): Promise<RenderedChart> => {
  const files = compiled.get(chart) ?? filesOf(chart)
  compiled.set(chart, files)
  engine ??= openHelm()
  const { name, namespace, isUpgrade } = release
  const { kubeVersion, apiVersions } = capabilities
  const { documents, notes } = (await engine).template(await files, {
    values,
    documents: true,
    ...(helm && { helm }),
    ...(name !== undefined && { release: name }),
    ...(namespace !== undefined && { namespace }),
    ...(isUpgrade !== undefined && { isUpgrade }),
    ...(kubeVersion !== undefined && { kubeVersion }),
    ...(apiVersions && { apiVersions }),
  })
  const byPath = Map.groupBy(documents, ({ path }) => path.replace(/^[^/]+\/(templates\/)?/, ''))
  const templates = [...byPath].map(([path, all]) => [path, all.map(({ value }) => value as Manifest)] as const)
  return new RenderedChart(new Map(templates), notes)
}

/** As Helm loads a chart. */
const filesOf = async ({ folder }: LoadedChart): Promise<ChartFiles> => ({
  ...Object.fromEntries(writtenFiles(await compileChart(folder))),
  ...dependencyFiles(folder),
})
