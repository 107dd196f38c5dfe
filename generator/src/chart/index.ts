/**
 * A chart as a whole: loading its sources, rendering it by its functions, and compiling it to Helm's files.
 * Imports all stages; nothing but the command imports this.
 * @module
 */
export { ChartError } from './chart-error.ts'
export { chartFiles, writtenFiles } from './chart-files.ts'
export { checkTypes, type TypeErrors } from './check-types.ts'
export type { ClusterManifest, ClusterOptions } from './cluster.ts'
export type { RenderOptions } from './context.ts'
export {
  type CompiledChart,
  compileChart,
  type GeneratedChart,
  type GenerateOptions,
  generateChart,
  modelOf,
} from './generate-chart.ts'
export { openWitness } from './helm-check.ts'
export { HelmCheckError } from './helm-check-error.ts'
export { loadChart, loadDefinition, readFiles } from './load-chart.ts'
export type { LoadedChart, LoadedOverlay, LoadedTemplate } from './loaded-chart.ts'
export { interpret, render, valuesFor } from './render.ts'
export type { Manifest, RenderedChart } from './rendered-chart.ts'
export { SelfCheckError } from './self-check.ts'
export { type ChartSources, findSources } from './sources.ts'
export { compareChart, type Difference, staleFiles, type WrittenChart, writeChart, writeFiles } from './write-chart.ts'
