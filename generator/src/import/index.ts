/**
 * From a Helm chart to a typed one: reads the chart, types its values, and compares what both render.
 * Only `cli/` and `diff/` import this.
 * @module
 */

export type { ImportOptions } from './convert-and-prove.ts'
export { crdsInText, readCrds } from './crds/read-crds.ts'
export { type CrdTypes, writeCrdTypes } from './crds/write-crd-types.ts'
export { importChart } from './import-chart.ts'
export { ImportError } from './import-error.ts'
export type { ProofDifference } from './proof/prove.ts'
export { chartOf, type PlainChart, readChart, readChartFiles } from './read/read-chart.ts'
export { readArchive } from './read/read-chart-archive.ts'
export { type ClusterObject, readObjects } from './read/read-objects.ts'
export { unpackDependencies } from './read/unpack-dependencies.ts'
export type { ImportReport, Island } from './report.ts'
export { chartValues } from './values/chart-values.ts'
export { type ChartValues, type InferredValues, inferValues } from './values/infer-values.ts'
