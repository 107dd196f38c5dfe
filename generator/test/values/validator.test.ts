import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type JsonMap,
  mergeValues,
  valueProblems,
  withoutNulls,
  writeSchema,
  writeValues,
} from '../../src/values/index.ts'
import { valuesByHelm } from '../differential/given-values.ts'
import { bothHelms } from '../differential/helm.ts'
import { inPool } from '../differential/pool.ts'
import { AGREEMENT_CASES, type AgreementCase } from './agreement-cases.ts'
import { printChart, printed } from './print-chart.ts'
import { richModel } from './rich.ts'

const model = richModel()
const chart = printChart({ schema: writeSchema(model), values: writeValues(model) })
const files = mkdtempSync(join(tmpdir(), 'agreement-'))
afterAll(() => {
  chart.remove()
  rmSync(files, { recursive: true })
})

const told = ({ file, set = [] }: AgreementCase): string =>
  [file, ...set.map((pair) => pair.join(' '))].filter(Boolean).join(' ')

/** Merged as Helm does, or what is wrong. */
const ours = ({ file = '{}', set = [] }: AgreementCase): JsonMap | string => {
  const merged = mergeValues(model.defaults, valuesByHelm([file], set))
  const problems = valueProblems(model, merged)
  return problems.length > 0 ? 'refused' : withoutNulls(merged)
}

const argumentsOf = ({ file, set = [] }: AgreementCase, index: number): string[] => {
  const flags = set.flat()
  if (file === undefined) return flags
  const path = join(files, `${index}.yaml`)
  writeFileSync(path, `${file}\n`)
  return ['-f', path, ...flags]
}

describe('ajv and Helm', () => {
  it.for(['helm3', 'helm4'] as const)('say the same about values: %s', { timeout: 240_000 }, async (name) => {
    const helm = (await bothHelms()).find((one) => one.name === name)
    if (!helm) throw new Error(`there is no ${name}`)
    const theirs = await inPool(
      AGREEMENT_CASES.map((one, index) => async () => {
        const result = await printed(helm, chart.folder, argumentsOf(one, index))
        if ('values' in result) return withoutNulls(result.values as JsonMap)
        expect(result.message).toMatch(/values don't meet the specifications of the schema/)
        return 'refused'
      }),
    )
    const all = (results: readonly unknown[]): object =>
      Object.fromEntries(AGREEMENT_CASES.map((one, index) => [told(one), results[index]]))
    expect(all(AGREEMENT_CASES.map(ours))).toEqual(all(theirs))
    const expected = AGREEMENT_CASES.map((one) => (one.valid ? 'valid' : 'refused'))
    expect(all(theirs.map((result) => (result === 'refused' ? result : 'valid')))).toEqual(all(expected))
    expect(theirs.length).toBeGreaterThan(150)
  })

  it('lets Helm tell the new name of a renamed value', async () => {
    for (const helm of await bothHelms()) {
      const result = await printed(helm, chart.folder, ['--set', 'welcome=hello'])
      expect(result).toHaveProperty('message', expect.stringMatching(/welcome.*renamed, set greeting instead/s))
    }
  })
})
