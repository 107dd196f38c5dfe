/**
 * What differs between two versions of a chart, for those who use it: in its values, in what an upgrade changes, and in
 * the version that this requires. Only `cli/` and `testing/` import this.
 * @module
 */
export { type Change, LEVELS, type Level, sentence, type Words, words } from './change.ts'
export { type ChartDiff, diffCharts } from './diff-charts.ts'
export { DiffError } from './diff-error.ts'
export { Repository } from './git.ts'
export type { ManifestChange } from './releases/compare-releases.ts'
export { countLines } from './releases/line-diff.ts'
export type { ReusedValues } from './releases/reused-values.ts'
