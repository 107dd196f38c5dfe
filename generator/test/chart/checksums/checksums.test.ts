import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelOf } from '../../../src/chart/generate-chart.ts'
import { generateChart, interpret, loadChart, render, writeChart } from '../../../src/chart/index.ts'
import type { Manifest } from '../../../src/chart/render/rendered-chart.ts'
import { writeChartYaml } from '../../../src/chart/write/chart-yaml.ts'
import type { RollPods } from '../../../src/index.ts'
import { bothHelms, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'

const CHART = join(import.meta.dirname, 'chart')
const helms = await bothHelms()
const chart = await loadChart(CHART)

/** A chart whose pods use what depends on many conditions. */
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checksums-'))
  writeChart(folder, (await generateChart(CHART)).files)
})
afterAll(() => rmSync(folder, { recursive: true }))

type Checksums = Record<string, string>

/** The checksums of each workload. */
const checksumsOf = (manifests: readonly Manifest[]): Record<string, Checksums> =>
  Object.fromEntries(
    manifests
      .filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet')
      .map(({ kind, spec }) => {
        const { annotations = {} } = (spec as { template: { metadata: { annotations?: Checksums } } }).template.metadata
        return [kind, Object.fromEntries(Object.entries(annotations).filter(([key]) => key.startsWith('checksum/')))]
      }),
  )

const byHelm = async (helm: (typeof helms)[number], values: object): Promise<Record<string, Checksums>> => {
  const result = await runHelm(helm, folder, { values })
  if (!result.ok) throw new Error(result.message)
  return checksumsOf([...readManifests(result.text).values()].flat() as Manifest[])
}

const keysOf = (all: Record<string, Checksums>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(all).map(([kind, checksums]) => [
      kind,
      Object.keys(checksums)
        .map((key) => key.replace('checksum/', ''))
        .sort(),
    ]),
  )

/** By what is given: the checksums of the Deployment, and of the StatefulSet where there is one. */
const cases: [object, string[], string[]?][] = [
  [{}, ['web-config']],
  [{ existing: 'mine' }, []],
  [{ existing: 'demo-web' }, []],
  [{ existing: '' }, ['web-config']],
  [{ existing: null, podAnnotations: { a: 'b' } }, ['web-config']],
  [{ secret: true }, ['web-config']],
  [{ token: 'x' }, ['web-config']],
  [{ secret: true, token: '' }, ['web-config']],
  [{ secret: true, token: 'x' }, ['secret', 'web-config']],
  [{ secret: true, token: 'x', existing: 'mine' }, ['secret']],
  [{ reads: true }, ['web-config']],
  [{ reads: true, more: true }, ['web-config']],
  [{ rules: true }, ['web-config'], ['job-config']],
  [{ rules: true, reads: true }, ['job-config', 'web-config'], ['job-config']],
  [{ rules: true, reads: true, existing: 'mine' }, ['job-config'], ['job-config']],
  [{ rules: true, files: ['a', 'b'] }, ['web-config'], ['job-config']],
  [{ rules: true, more: true, files: ['a', 'b'] }, ['web-config'], ['job-config']],
  [{ password: 'given' }, ['web-config']],
]

describe('checksums of the configuration that pods use', () => {
  it.each(cases)('are there where it is rendered and used, in all witnesses: %j', async (values, web, job) => {
    const options = { values, release: { name: 'demo' } }
    const model = await modelOf(chart)
    const expected = checksumsOf(interpret(chart, model, options).manifests)
    expect(checksumsOf(render(chart, options).manifests)).toEqual(expected)
    expect(keysOf(expected)).toEqual({ Deployment: web, ...(job && { StatefulSet: job }) })
    for (const helm of helms) {
      const real = await byHelm(helm, values)
      expect(keysOf(real)).toEqual(keysOf(expected))
      for (const checksum of Object.values(real).flatMap((one) => Object.values(one)))
        expect(checksum).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  it.each(helms)('change with the content and with nothing else, by $name', async (helm) => {
    const [one, same, other] = await Promise.all(
      [{}, { password: 'x', podAnnotations: { a: 'b' } }, { greeting: 'Bye' }].map((values) => byHelm(helm, values)),
    )
    expect(same).toEqual(one)
    expect(Object.keys(other?.Deployment ?? {})).toEqual(Object.keys(one?.Deployment ?? {}))
    expect(other).not.toEqual(one)
  })

  it.each<[RollPods | undefined, string[]]>([
    [undefined, ['job-config', 'secret', 'web-config']],
    [true, ['job-config', 'secret', 'web-config']],
    [false, []],
    [{ on: [] }, []],
    [{ on: ['ConfigMap'] }, ['job-config', 'web-config']],
    [{ on: ['Secret'] }, ['secret']],
    [{ on: ['web/config.yaml'] }, ['web-config']],
    [{ on: ['Secret', 'job/config.yaml'] }, ['job-config', 'secret']],
  ])('are those that the chart asks for: rollPods %j', async (rollPods, expected) => {
    const changed = { ...chart, definition: { ...chart.definition, rollPods } }
    const options = { values: { secret: true, token: 'x', rules: true, reads: true } }
    const byModel = checksumsOf(interpret(changed, await modelOf(changed), options).manifests)
    expect(checksumsOf(render(changed, options).manifests)).toEqual(byModel)
    expect(keysOf(byModel).Deployment).toEqual(expected)
    expect(writeChartYaml(changed.definition)).toBe(writeChartYaml(chart.definition))
  })

  it.each<[`${string}.yaml`]>([['web/nothing.yaml'], ['web/deployment.yaml'], ['password.yaml']])(
    'are refused of a template that has none: %s',
    async (path) => {
      const changed = { ...chart, definition: { ...chart.definition, rollPods: { on: [path] } } }
      await expect(modelOf(changed)).rejects.toThrow(
        /rollPods names .*Name some of 'ConfigMap', 'Secret', 'job\/config.yaml', 'web\/config.yaml', 'web\/secret.yaml'/s,
      )
    },
  )

  it('say what they stand for where no Helm works them out', () => {
    const { Deployment } = checksumsOf(render(chart).manifests)
    expect(Object.values(Deployment ?? {})).toEqual(['sha256 of templates/web/config.yaml, by Helm'])
  })
})
