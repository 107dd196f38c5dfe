/**
 * What tests of charts import: a chart as a function of its values, all that it may be given, and whether an upgrade can
 * change what is there. `chartwright/testing/vitest` adds matchers.
 * @module
 */
export { type HelmRenderOptions, type TestChart, type TestOptions, testChart } from './test-chart.ts'
export { expectUpgradeable, type UpgradeOptions } from './upgrades.ts'
