import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateChart, loadChart, render, writeChart } from '../../../src/chart/index.ts'
import { bothHelms, runHelm } from '../../differential/helm.ts'

const CHART = join(import.meta.dirname, 'chart')
const helms = await bothHelms()
const chart = await loadChart(CHART)

let folder: string
let files: ReadonlyMap<string, string>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retyped-'))
  files = (await generateChart(CHART, { selfChecks: 300 })).files
  writeChart(folder, files)
})
afterAll(() => rmSync(folder, { recursive: true }))

const thrownBy = (run: () => unknown): string | undefined => {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  return undefined
}

const withStore = { folder: '/a', size: '1Gi' }

describe('a value of its former type is refused with what to write instead', () => {
  it.each<[path: string, given: object, accepted: object, note: string]>([
    ['names', { names: 'Ada' }, { names: ['Ada'] }, 'no longer a string: write a list of names, such as [Ada, Bob].'],
    [
      'settings',
      { settings: [{ tone: 'formal' }] },
      { settings: { tone: 'formal' } },
      'no longer a list: write a map: each name with its value',
    ],
    [
      'servers.0.weight',
      { servers: [{ name: 'a', weight: 'two' }] },
      { servers: [{ name: 'a', weight: 2 }] },
      'no longer a string: write a number such as 2',
    ],
    ['store', { store: '/a' }, { store: withStore }, 'no longer a string: write store.folder for what was store'],
    ['copies', { copies: '/a' }, { copies: withStore }, 'no longer a string: write copies.folder for what was copies'],
    [
      'loudness',
      { loudness: true },
      { loudness: 'quiet' },
      'no longer a boolean: write 1 for true, and quiet for false',
    ],
  ])('%s', async (path, values, accepted, note) => {
    expect(render(chart, { values: accepted as never }).manifests).toHaveLength(1)
    expect(thrownBy(() => render(chart, { values: values as never }))).toBe(
      `The values are invalid:\n  ${path}: ${note}`,
    )
    for (const helm of helms) {
      expect(await runHelm(helm, folder, { values: accepted })).toMatchObject({ ok: true })
      const refused = await runHelm(helm, folder, { values })
      if (refused.ok) throw new Error(`${helm.name} takes ${JSON.stringify(values)}`)
      expect(refused.message).toContain(`at '/${path.replaceAll('.', '/')}': value must be '${note}'`)
    }
  })

  it.each([
    { names: 5 },
    { store: 5 },
    { copies: [] },
    { loudness: 'loud' },
    { servers: [{ name: 'a', weight: true }] },
  ])('one of another type as any wrong value: %j', async (values) => {
    expect(() => render(chart, { values: values as never })).toThrow('must be')
    expect(() => render(chart, { values: values as never })).not.toThrow('no longer')
    for (const helm of helms) {
      const refused = await runHelm(helm, folder, { values })
      expect(refused).toMatchObject({ ok: false, message: expect.not.stringContaining('no longer') })
    }
  })

  it('and the README says it', () => {
    const readme = files.get('README.md')
    expect(readme).toContain(
      'Some values have another type than they had:\n\n- `names` is no longer a string: write a list of names, such as [Ada, Bob].\n',
    )
    expect(readme).toContain('| `servers[].weight` | integer (0–10000) | required | Its weight. Formerly a string. |')
  })
})
