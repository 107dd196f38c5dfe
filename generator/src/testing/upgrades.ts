import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileChart, dependencyFiles, openWitness, writtenFiles } from '../chart/index.ts'
import { DiffError, diffCharts, Repository, sentence } from '../diff/index.ts'
import { type PlainChart, readChart } from '../import/index.ts'
import { chartOf } from '../import/read/read-chart.ts'
import { isThere } from '../loader/index.ts'

/** How versions are compared. */
export interface UpgradeOptions {
  /** Which Helm renders: 3 or 4 (4). */
  readonly helm?: 3 | 4
}

/**
 * Fails where a release of the old version can't be upgraded to the new one: fields that Kubernetes doesn't change, and
 * values that aren't rendered any more. A version is a folder, a packaged chart (`.tgz`), or the path of a chart in a
 * revision of git. Both are rendered on the defaults and on the files of values in `ci/`.
 *
 * @example
 * await expectUpgradeable('v1.2.0:charts/shop', 'charts/shop')
 * @throws Error that lists what can't be upgraded, DiffError where a version can't be read.
 */
export const expectUpgradeable = async (
  old: string | URL,
  now: string | URL,
  { helm = 4 }: UpgradeOptions = {},
): Promise<void> => {
  const charts = [await readVersion(old), await readVersion(now)] as const
  const pool = openWitness()
  try {
    const { changes } = await diffCharts(...charts, { pool, helm })
    const reasons = changes.filter(({ kind }) => kind === 'immutable' || kind === 'fails')
    if (reasons.length > 0)
      throw notUpgradeable(
        charts,
        reasons.map(({ words }) => sentence(words)),
      )
  } finally {
    await pool.close()
  }
}

const notUpgradeable = ([{ name, about }, now]: readonly [PlainChart, PlainChart], reasons: readonly string[]): Error =>
  new Error(
    `Releases of ${name} ${about.version} can't be upgraded to ${now.about.version}:\n${reasons.map((each) => `  - ${each}`).join('\n')}`,
  )

const readVersion = async (given: string | URL): Promise<PlainChart> => {
  const path = typeof given === 'string' ? given : fileURLToPath(given)
  if (!isThere(path)) return readRevision(path)
  if (!isThere(join(path, 'src/chart.ts'))) return readChart(path)
  const files = { ...Object.fromEntries(writtenFiles(await compileChart(path))), ...dependencyFiles(resolve(path)) }
  return chartOf(path, new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content as string)])))
}

const readRevision = (given: string): PlainChart => {
  const at = given.indexOf(':')
  if (at < 1)
    throw new DiffError(
      'no-chart',
      `There is no chart ${given}`,
      'Give a folder, a packaged chart (.tgz), or the path of a chart in a revision of git: v1.2.0:charts/NAME.',
    )
  const revision = given.slice(0, at)
  const { folder, files } = new Repository(process.cwd(), revision).chartFiles(revision, given.slice(at + 1) || '.')
  return chartOf(`${revision}:${folder}`, files)
}
