/**
 * A new chart: its sources and its test, and what the project around it lacks. Generates nothing.
 * @module
 */
export { checkIsNew, isInstalled, type NewChartFiles, newChartFiles } from './new-chart.ts'
export {
  chartName,
  DEFAULT_IMAGE,
  healthOf,
  healthPath,
  imageParts,
  type NewChart,
  NewChartError,
  portNumber,
  portOf,
} from './options.ts'
