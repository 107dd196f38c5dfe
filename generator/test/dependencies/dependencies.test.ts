import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../scripts/tools/run.ts'
import { checkDependencies } from '../../src/chart/check-dependencies.ts'
import { checkVersions } from '../../src/chart/check-versions.ts'
import { generateChart, loadChart, render, writeChart } from '../../src/chart/index.ts'
import { bothHelms, type HelmRun, runHelm } from '../differential/helm.ts'
import { readManifests } from '../differential/read-manifests.ts'

const CHARTS = join(import.meta.dirname, 'charts')

describe.each(await bothHelms())('a chart with dependencies, by $name,', (helm) => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dependencies-'))
    for (const name of ['store', 'common', 'shop']) {
      const { files } = await generateChart(join(CHARTS, name), { selfChecks: 1 })
      writeChart(join(folder, name), files)
    }
    const { code, stderr } = await run(helm.path, ['dependency', 'update', join(folder, 'shop')])
    expect(`${code} ${code === 0 ? '' : stderr}`).toBe('0 ')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const configs = async (options: HelmRun = {}): Promise<Record<string, unknown>> => {
    const result = await runHelm(helm, join(folder, 'shop'), options)
    if (!result.ok) throw new Error(result.message)
    const all = [...readManifests(result.text).values()].flat() as { metadata: { name: string }; data: unknown }[]
    return Object.fromEntries(all.map(({ metadata, data }) => [metadata.name, data]))
  }

  it('sets their values', async () => {
    expect(await configs()).toEqual({ 'demo-shop': expect.anything(), 'demo-store': { replicas: '2' } })
    expect(await configs({ args: ['--set', 'store.replicas=5'] })).toMatchObject({ 'demo-store': { replicas: '5' } })
  })
  it('switches them by their conditions, under their aliases', async () => {
    expect(await configs({ args: ['--set', 'store.enabled=false,archive.enabled=true'] })).toEqual({
      'demo-shop': expect.anything(),
      'demo-archive': { replicas: '1' },
    })
  })
  it.each([{}, { teamLabels: { team: 'green', 'app.kubernetes.io/component': 'x', '"': 'no' } }])(
    "includes a library's named templates, which mean what the functions say: %j",
    async (values) => {
      const { manifests } = render(await loadChart(join(CHARTS, 'shop')), { values, release: { name: 'demo' } })
      const result = await runHelm(helm, join(folder, 'shop'), { values })
      if (!result.ok) throw new Error(result.message)
      const rendered = [...readManifests(result.text).values()].flat() as { metadata: { name: string } }[]
      expect(rendered.find(({ metadata }) => metadata.name === 'demo-shop')).toEqual(manifests[0])
    },
  )
})

it('refuses a dependency whose values have no place', async () => {
  const chart = await loadChart(join(CHARTS, 'store'))
  const definition = { ...chart.definition, dependencies: [{ name: 'redis', version: '1.0.0' }] }
  expect(() => checkDependencies({ ...chart, definition })).toThrow(
    /the dependency redis has no values.*redis: SubchartValues/s,
  )
})

it('refuses a version that is none in tags and labels', async () => {
  const chart = await loadChart(join(CHARTS, 'store'))
  const definition = { ...chart.definition, appVersion: 'the "last"' }
  expect(() => checkVersions({ definition })).toThrow(
    /the appVersion "the \\"last\\"" has other characters.*letters, digits/s,
  )
})
