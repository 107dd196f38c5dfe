import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelOf } from '../../../src/chart/generate-chart.ts'
import { generateChart, interpret, loadChart, render, writeChart } from '../../../src/chart/index.ts'
import type { Manifest } from '../../../src/chart/render/rendered-chart.ts'
import { outcomeOfHelm, writeWithNotes } from '../../differential/chart-outcomes.ts'
import { bothHelms, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'

const CHART = join(import.meta.dirname, 'chart')
const helms = await bothHelms()
const chart = await loadChart(CHART)
const model = await modelOf(chart)

let folder: string
let files: ReadonlyMap<string, string>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carried-'))
  files = (await generateChart(CHART, { selfChecks: 300 })).files
  writeChart(folder, files)
})
afterAll(() => rmSync(folder, { recursive: true }))

const dataOf = (manifests: readonly Manifest[]): unknown => (manifests[0] as { data?: unknown } | undefined)?.data

const defaults = {
  greeting: 'World',
  mood: 'merry',
  replicas: '2',
  servers: 'several',
  loudness: 'unset',
  years: '3',
  greets: 'yes',
}

describe('a value that was renamed counts under its former name', () => {
  it.each<[object, object]>([
    [{}, {}],
    [{ welcome: 'Ada' }, { greeting: 'Ada' }],
    [{ welcome: null, greeting: 'Ada' }, { greeting: 'Ada' }],
    [{ webserver: {} }, {}],
    [{ webserver: null }, {}],
    [{ webserver: { replicas: 1 } }, { replicas: '1', servers: 'one' }],
    [{ webserver: { replicas: 0, sings: false } }, { replicas: '0', servers: 'one', mood: 'calm' }],
    [{ welcome: '' }, { greeting: '', greets: undefined }],
    [{ volume: 7 }, { loudness: '7' }],
    // what is equal to the default counts as unset
    [{ welcome: 'Ada', greeting: 'World' }, { greeting: 'Ada' }],
  ])('%j', async (values, changed) => {
    const expected = JSON.parse(JSON.stringify({ ...defaults, ...changed }))
    expect(dataOf(render(chart, { values: values as never }).manifests)).toEqual(expected)
    expect(dataOf(interpret(chart, model, { values: values as never }).manifests)).toEqual(expected)
    for (const helm of helms) {
      const result = await runHelm(helm, folder, { values })
      if (!result.ok) throw new Error(result.message)
      expect(dataOf([...readManifests(result.text).values()].flat() as Manifest[])).toEqual(expected)
    }
  })

  const both = [
    ['greeting', { welcome: 'Ada', greeting: 'Bob' }, 'unset, since welcome, its former name, is set, too'],
    ['web.replicas', { webserver: { replicas: 1 }, web: { replicas: 3 } }, 'unset, since webserver.replicas'],
    ['web.loudness', { volume: 1, web: { loudness: 1 } }, 'unset, since volume'],
    ['a wrong one', { webserver: { replicas: 'two' } }, 'replicas'],
    ['a wrong name', { webserver: { replica: 2 } }, 'replica'],
  ] as const
  it.each(both)('but both names are refused: %s', async (_, values, message) => {
    expect(() => render(chart, { values: values as never })).toThrow(message)
    for (const helm of helms)
      expect(await runHelm(helm, folder, { values })).toMatchObject({
        ok: false,
        message: expect.stringContaining(message),
      })
  })

  it('and the notes say the new name', async () => {
    const warning = 'WARNING: webserver.replicas is deprecated: set web.replicas instead'
    const values = { webserver: { replicas: 1 } }
    expect(render(chart, { values: values as never }).notes).toContain(warning)
    expect(render(chart).notes).not.toContain('WARNING')
    for (const helm of helms) {
      const shown = writeWithNotes('renamed', files)
      const outcome = await outcomeOfHelm(helm, shown, { values })
      shown.remove()
      expect(JSON.stringify(outcome)).toContain(warning)
    }
  })
})
