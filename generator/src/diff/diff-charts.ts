import type { HelmPool } from 'chartwright-helm/node'
import type { PlainChart } from '../import/read/read-chart.ts'
import { type Change, highestLevel, LEVELS, type Level } from './change.ts'
import { commonKubeVersion, compareChartYaml } from './compare-chart-yaml.ts'
import { compareReleases, type ReleaseDifference } from './releases/compare-releases.ts'
import { type RequiredVersion, requiredVersion } from './required-version.ts'
import { compareValues } from './values/compare-values.ts'

/** How two versions of a chart differ, and what that requires of the new version. */
export interface ChartDiff extends Omit<ReleaseDifference, 'changes'> {
  readonly chart: string
  readonly oldVersion: string
  readonly newVersion: string
  /** The part of the version that must be raised; undefined where nothing differs. */
  readonly requires: Level | undefined
  readonly required: RequiredVersion
  /** Those that require most come first. */
  readonly changes: readonly Change[]
}

/** Compares two versions of a chart: what their users can set, and what Helm makes of both. */
export const diffCharts = async (
  before: PlainChart,
  after: PlainChart,
  { pool, helm }: { readonly pool: HelmPool; readonly helm: 3 | 4 },
): Promise<ChartDiff> => {
  const kubeVersion = commonKubeVersion(before, after)
  const releases = await compareReleases(before, after, { pool, helm, kubeVersion })
  const all = [...compareChartYaml(before, after), ...compareValues(before, after), ...releases.changes]
  const changes = LEVELS.flatMap((level) => all.filter((change) => change.level === level))
  const requires = highestLevel(changes) ?? (releases.manifests.length > 0 ? 'patch' : undefined)
  const [oldVersion, newVersion] = [before, after].map(({ about }) => String(about.version)) as [string, string]
  const required = requiredVersion(oldVersion, newVersion, requires)
  return { ...releases, chart: after.name, oldVersion, newVersion, requires, required, changes }
}
