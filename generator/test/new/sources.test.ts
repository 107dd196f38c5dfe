import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DEFAULT_IMAGE, imageParts, newChartFiles } from '../../src/new/index.ts'
import { usualLayout } from '../../src/project/index.ts'
import { checked } from '../import/biome.ts'

const root = mkdtempSync(join(tmpdir(), 'new-chart-'))
afterAll(() => rmSync(root, { recursive: true }))

const IMAGES = [
  DEFAULT_IMAGE,
  'nginx',
  `registry.example.com:5000/a-team/with/a-name/that-is/rather-long/web-server:1@sha256:${'0'.repeat(64)}`,
]
const PACKAGES = [
  ['no package.json', undefined],
  ['vitest', { type: 'module', devDependencies: { vitest: '^5.0.0' } }],
  ['CommonJS', { type: 'commonjs' }],
  ['CommonJS with vitest', { type: 'commonjs', devDependencies: { vitest: '^5.0.0' } }],
] as const

test.each(PACKAGES.flatMap(([about, json]) => IMAGES.map((image) => [about, image, json] as const)))(
  'what is written stays as it is when Biome formats it: %s, %s',
  (_, image, json) => {
    rmSync(join(root, 'package.json'), { force: true })
    if (json) writeFileSync(join(root, 'package.json'), JSON.stringify(json))
    const chart = {
      name: 'a-chart-with-a-long-name',
      image: imageParts(image),
      port: 8080,
      health: '/healthz',
      kubernetes: '1.30.0',
    }
    const { files } = newChartFiles(chart, usualLayout(root), '1.2.3')
    const sources = new Map([...files].filter(([path]) => /\.(m?ts|json)$/.test(path)))
    expect(sources.size).toBeGreaterThan(20)
    expect(checked(sources)).toEqual(sources)
    const isModule = json === undefined || json.type === 'module'
    expect([...files.keys()]).toContain(`charts/${chart.name}/test/${chart.name}.test.${isModule ? 'ts' : 'mts'}`)
  },
)
