import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWitness } from '../../../src/chart/index.ts'
import { diffCharts } from '../../../src/diff/index.ts'
import { readChart } from '../../../src/import/index.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const CHARTS = [
  'charts/*',
  'generator/test/twins/{charts,originals}/**',
  'generator/test/import/{charts,values/charts}/*',
]
const folders = globSync(
  CHARTS.map((pattern) => `${pattern}/Chart.yaml`),
  { cwd: ROOT, exclude: (path) => path.includes('node_modules') },
)
  .map(dirname)
  .filter((folder) => !folder.slice(0, -1).includes('/charts/oven'))
  .sort()

const pool = openWitness()
afterAll(() => pool.close())

describeWithWasm('no chart differs from itself', () => {
  test.each(folders)('%s', async (folder) => {
    const chart = readChart(join(ROOT, folder))
    const diff = await diffCharts(chart, chart, { pool, helm: 4 })
    expect(diff).toMatchObject({ changes: [], manifests: [], requires: undefined, required: { isEnough: true } })
    expect(diff.compared.length + diff.notCompared.length).toBeGreaterThan(0)
  })

  test('more than ten charts are compared', () => {
    expect(folders.length).toBeGreaterThan(10)
  })
})
