import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { chartValues, inferValues, readChart } from '../../src/import/index.ts'
import { chartSource } from '../../src/import/write-chart.ts'
import { usualLayout } from '../../src/project/index.ts'
import { checked } from './biome.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** All charts of this repository, but those that others depend on. */
const CHARTS = globSync(['charts/*/Chart.yaml', 'generator/test/**/Chart.yaml'], { cwd: ROOT })
  .map(dirname)
  .filter((path) => !/\/charts\/[^/]+\/charts\/|node_modules/.test(path))

const sourcesOf = (path: string): readonly (readonly [string, string])[] => {
  const chart = readChart(join(ROOT, path))
  const schema = inferValues(chartValues(chart)).source
  const { files } = chartSource(chart, schema, { layout: usualLayout('.'), loose: new Set(), unchecked: [] })
  return [...files].flatMap(([file, content]) =>
    typeof content === 'string' && file.endsWith('.ts') ? [[join(path, file), content] as const] : [],
  )
}

it('writes sources that stay as they are when Biome formats them', () => {
  expect(CHARTS.length).toBeGreaterThan(15)
  const sources = new Map(CHARTS.flatMap(sourcesOf))
  const after = checked(sources)
  expect([...sources].filter(([path, text]) => after.get(path) !== text).map(([path]) => path)).toEqual([])
})
