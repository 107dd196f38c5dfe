/**
 * From a Helm chart to a typed one: reads the chart, and types its values.
 * Only `cli/` imports this.
 * @module
 */
export { ImportError } from './import-error.ts'
export { type PlainChart, readChart } from './read-chart.ts'
export { chartValues } from './values/chart-values.ts'
export { type ChartValues, type InferredValues, inferValues } from './values/infer-values.ts'
