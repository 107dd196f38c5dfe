import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../../scripts/tools/run.ts'
import { checkVersions } from '../../../src/chart/check/check-definition.ts'
import { checkDependencies } from '../../../src/chart/check/check-values.ts'
import { checkVendored } from '../../../src/chart/check/check-vendored.ts'
import { generateChart, loadChart, render, writeChart } from '../../../src/chart/index.ts'
import { bothHelms, type HelmRun, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'

const CHARTS = join(import.meta.dirname, 'charts')

describe.each(await bothHelms())('a chart with dependencies, by $name,', (helm) => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dependencies-'))
    for (const name of ['store', 'common', 'shop', 'market']) {
      const { files } = await generateChart(join(CHARTS, name), { selfChecks: 20 })
      writeChart(join(folder, name), files)
    }
    for (const name of ['shop', 'market']) {
      const { code, stderr } = await run(helm.path, ['dependency', 'update', join(folder, name)])
      expect(`${code} ${code === 0 ? '' : stderr}`).toBe('0 ')
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const configs = async (options: HelmRun = {}, chart = 'shop'): Promise<Record<string, unknown>> => {
    const result = await runHelm(helm, join(folder, chart), options)
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
  it.each([
    ['', ['store', 'queue']],
    ['tags.back=false', []],
    ['tags.back=null', ['store', 'queue']],
    ['tags.back=false,tags.slow=true', ['queue']],
    ['tags.slow=false', ['store']],
    ['tags.of-a-dependency-below=false', ['store', 'queue']],
    ['queue.enabled=false', ['store']],
    ['tags.back=false,queue.enabled=true', ['queue']],
    ['global.queue.enabled=false', ['store']],
    ['features.archive=true,tags.back=false', ['archive']],
  ])('switches them by tags and by conditions that are no defaults: %s', async (flags, expected) => {
    const rendered = await configs({ args: flags ? ['--set', flags] : [] }, 'market')
    expect(Object.keys(rendered).sort()).toEqual(['market', ...expected].map((name) => `demo-${name}`).sort())
  })
  it.each(['tags.back=maybe', 'tags.other=1', 'queue.enabled=1', 'global.queue.enabled=x', 'features.archive=1'])(
    'refuses what is no switch: %s',
    async (flag) => {
      await expect(configs({ args: ['--set', flag] }, 'market')).rejects.toThrow(
        flag.replace(/=.*/, '').split('.').at(-1),
      )
    },
  )
  it('takes over what a dependency exports, unless it is switched off', async () => {
    const told = { replicas: '7', motto: 'first in, first out' }
    expect(await configs({}, 'market')).toMatchObject({ 'demo-market': told })
    expect(await configs({ args: ['--set', 'tags.back=false'] }, 'market')).toMatchObject({
      'demo-market': { replicas: '0', motto: 'none' },
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
    /The interface Values has no field redis.*dependency redis.*redis: SubchartValues/s,
  )
})

const withDependency = async (dependency: object) => {
  const { definition, values, sources } = await loadChart(join(CHARTS, 'market'))
  const dependencies = [{ name: 'store', version: '1.0.0', ...dependency }]
  return () => checkDependencies({ definition: { ...definition, dependencies }, values, sources })
}

it.each([
  [
    { condition: 'features.queue' },
    /condition features\.queue .* is missing in .*Write `features: { queue: boolean }`/s,
  ],
  [{ condition: 'features' }, /condition features .* has the type object/],
  [{ condition: 'motto' }, /condition motto .* has the type string.*--set motto=false/],
  [
    { importValues: [{ child: 'a', parent: 'elsewhere.b' }] },
    /has no field elsewhere\.b for the values that this chart imports from store/,
  ],
])('refuses a switch, or imported values, without a place: %j', async (dependency, message) => {
  expect(await withDependency(dependency)).toThrow(message)
})

it.each([
  { condition: 'features.archive,store.anything.at.all,global.x' },
  { tags: ['any'] },
  { importValues: ['any', { child: 'a', parent: 'store.b' }, { child: 'a', parent: '.' }] },
])('lets switches and imported values with a place be: %j', async (dependency) => {
  expect(await withDependency(dependency)).not.toThrow()
})

it('refuses a chart in charts/ that is none of the dependencies', async () => {
  const chart = await loadChart(join(CHARTS, 'store'))
  const folder = mkdtempSync(join(tmpdir(), 'vendored-'))
  const vendored = (name: string) => () =>
    checkVendored({ ...chart, folder, definition: { ...chart.definition, dependencies: [{ name, version: '1.0.0' }] } })
  mkdirSync(join(folder, 'charts/queue/templates'), { recursive: true })
  writeFileSync(join(folder, 'charts/README.md'), 'Charts.')
  expect(vendored('store')).not.toThrow()
  writeFileSync(join(folder, 'charts/queue/Chart.yaml'), 'name: queue')
  expect(vendored('store')).toThrow(/charts\/queue is a chart that Helm would render.*delete charts\/queue/s)
  expect(vendored('queue')).not.toThrow()
  writeFileSync(join(folder, 'charts/key-store-1.2.3.tgz'), '')
  expect(vendored('queue')).toThrow('charts/key-store-1.2.3.tgz is a chart')
  rmSync(folder, { recursive: true })
})

it('refuses a version that is none in tags and labels', async () => {
  const chart = await loadChart(join(CHARTS, 'store'))
  const definition = { ...chart.definition, appVersion: 'the "last"' }
  expect(() => checkVersions({ ...chart, definition })).toThrow(
    /The chart's appVersion "the \\"last\\"" has characters.*letters, digits/s,
  )
})
