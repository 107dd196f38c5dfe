import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bothHelms, type Helm } from '../../differential/helm.ts'
import { renderingOf, showNotes, withoutChance } from './compare-renderings.ts'
import { filesBelow, reprintChart } from './reprinted-chart.ts'
import { SNIPPETS } from './snippets.ts'

const ROOT = join(import.meta.dirname, '../../../..')

/** Charts, with how many of their files aren't printed again. */
const CHARTS: readonly (readonly [folder: string, kept: number])[] = [
  ['charts/hello-counter', 0],
  ['charts/hello-k8s', 0],
  ['charts/storage-api', 0],
  ['charts/voting-app', 0],
  ['generator/test/twins/originals/helm-3.22.0/web', 0],
  ['generator/test/twins/originals/helm-4.3.1/web', 0],
  ['generator/test/import/charts/bakery', 0],
]

/** The defaults, and each file in `ci/`. */
const valuesOf = (folder: string): readonly unknown[] => [
  {},
  ...[...filesBelow(folder)].filter(([path]) => /^ci\/.*\.yaml$/.test(path)).map(([, text]) => parse(text)),
]

/** How many renderings of a chart are the same when its templates are printed again. */
const compare = async (helms: readonly Helm[], folder: string, all: readonly unknown[], kept = 0): Promise<number> => {
  const printed = reprintChart(folder)
  try {
    expect([...printed.kept]).toHaveLength(kept)
    for (const each of [printed.folder, printed.original]) showNotes(each)
    let count = 0
    for (const helm of helms)
      for (const values of all) {
        const [want, again, got] = [
          await renderingOf(helm, printed.original, values),
          await renderingOf(helm, printed.original, values),
          await renderingOf(helm, printed.folder, values),
        ]
        expect(want).not.toHaveProperty('failed')
        expect(withoutChance(got, want, again)).toEqual(withoutChance(want, want, again))
        count++
      }
    return count
  } finally {
    printed.remove()
  }
}

describe('templates that are printed from their structure render the same', () => {
  let helms: readonly Helm[]
  const parent = mkdtempSync(join(tmpdir(), 'snippets-'))
  beforeAll(async () => {
    helms = await bothHelms()
  })
  afterAll(() => rmSync(parent, { recursive: true }))

  for (const [folder, kept] of CHARTS)
    it(`those of ${folder}`, async () => {
      const all = valuesOf(join(ROOT, folder))
      expect(await compare(helms, join(ROOT, folder), all, kept)).toBe(2 * all.length)
    })

  /** Writes a chart of one template. */
  const chartOf = (template: string): string => {
    const folder = mkdtempSync(join(parent, 'chart-'))
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: snippet\nversion: 1.0.0\n')
    writeFileSync(join(folder, 'templates/snippet.yaml'), template)
    return folder
  }

  for (const { name, template, values } of SNIPPETS)
    if (values)
      it(`those with ${name}`, async () => {
        expect(await compare(helms, chartOf(template), values)).toBe(2 * values.length)
      })

  it('those whose trim markers are others, unless a part of them is kept or Helm refuses them', async () => {
    const [helm] = helms
    const all = SNIPPETS.flatMap(({ template, values, guesses }) =>
      values && !guesses ? otherTrimming(template).map((text) => ({ text, values: values[0] })) : [],
    )
    const results = await Promise.all(all.map(({ text, values }) => compareIfRead(helm as Helm, chartOf(text), values)))
    expect(results.filter((result) => result === 'same').length).toBeGreaterThan(50)
    expect(all.filter((_, index) => results[index] === 'other')).toEqual([])
  })
})

/** The template with each of its trim markers left out, and with each one that it doesn't have. */
const otherTrimming = (template: string): readonly string[] =>
  [...template.matchAll(/\{\{-? | -?\}\}/g)].map(({ 0: marker, index }) => {
    const other = marker.includes('-') ? marker.replace('-', '') : marker.replace('{{', '{{-').replace('}}', '-}}')
    return template.slice(0, index) + other + template.slice(index + marker.length)
  })

const compareIfRead = async (helm: Helm, folder: string, values: unknown): Promise<'same' | 'other' | undefined> => {
  const printed = reprintChart(folder)
  try {
    const want = printed.kept.size > 0 ? { failed: 'kept' } : await renderingOf(helm, printed.original, values)
    if (typeof want === 'object' && want !== null && 'failed' in want) return undefined
    return isDeepStrictEqual(await renderingOf(helm, printed.folder, values), want) ? 'same' : 'other'
  } finally {
    printed.remove()
  }
}
