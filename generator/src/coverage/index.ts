/**
 * Which arms of a chart's branches are rendered: by its defaults, its overlays and `ci/` files, and by what tests recorded.
 * Only `cli/` imports this.
 * @module
 */
export { type ChartCoverage, type CoverageTotal, type MissedArm, measureCharts } from './measure.ts'
export { readRecords, recordsFolder } from './records.ts'
