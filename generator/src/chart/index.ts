/**
 * A chart as a whole: loading its sources, rendering it by its functions, and compiling it to Helm's files.
 * Imports all stages; only `cli/`, `editor/` and `src/index.ts` import this.
 * @module
 */

export { formerOf } from './carried.ts'
export { ChartError } from './chart-error.ts'
export { type CheckedTypes, checkTypes, type TypeErrors } from './check/check-types.ts'
export type { TypeInputs } from './check/type-inputs.ts'
export {
  type CompiledChart,
  compileChart,
  type GeneratedChart,
  type GenerateOptions,
  generateChart,
  modelOf,
} from './generate-chart.ts'
export { checkHandWritten, includedNames, readHandWritten } from './hand-written/check-hand-written.ts'
export { pathKey } from './hand-written/findings.ts'
export { type HandWritten, loadHandWritten, placeOfPart } from './hand-written/load-hand-written.ts'
export type { LoadedChart, LoadedOverlay, LoadedTemplate } from './load/load-chart.ts'
export { loadChart, loadDefinition, readFiles } from './load/load-chart.ts'
export { type LoadedExport, loadExport } from './load/load-export.ts'
export { type ChartSources, findSources, typedSourceOf } from './load/sources.ts'
export type { ClusterManifest, ClusterOptions } from './render/cluster.ts'
export type { RenderOptions } from './render/context.ts'
export { interpret, render, valuesFor } from './render/render.ts'
export { isHook, type Manifest, RenderedChart } from './render/rendered-chart.ts'
export { HelmCheckError, kubeVersionFor, openWitness, type Targets } from './witnesses/helm-check.ts'
export { SelfCheckError } from './witnesses/self-check.ts'
export { FIXED_CLUSTER } from './witnesses/stand-ins.ts'
export { chartFiles, writtenFiles } from './write/chart-files.ts'
export { compareChart, type Difference, staleFiles } from './write/compare-chart.ts'
export { dependencyFiles } from './write/dependency-files.ts'
export { type WrittenChart, writeChart, writeFiles } from './write/write-chart.ts'
