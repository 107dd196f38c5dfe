import { describe, expect, it } from 'vitest'
import { constructValues, valuesInterface, valuesType } from '../cases/construct-values.ts'
import { constructs } from '../cases/constructs.ts'
import { isRefused } from './case.ts'
import { Comparisons } from './comparisons.ts'
import { readCorpus } from './corpus.ts'
import { randomSets } from './random-sets.ts'
import { countOr, seed } from './seed.ts'
import { compareHelms, compareInterpreter } from './witnesses.ts'

const RANDOM = countOr(30)
const sources = Object.entries(constructs).map(([name, source], index) => ({
  name,
  id: `c${index}`,
  text: `${valuesInterface}const chart = ${source}\nexport default ({ values }: { values: Values }) => chart(values)\n`,
  valuesType,
}))
const { all, understood } = await readCorpus(sources)

describe('constructs of the language', () => {
  const sets = Object.keys(constructValues).length

  it('are each understood, or refused with position and remedy', async () => {
    expect(all).toHaveLength(181)
    for (const each of all) {
      if (!isRefused(each)) continue
      expect(each.error.line).toBeGreaterThan(0)
      expect(each.error.hint).not.toBe('')
    }
    const told = all.map((each) => (isRefused(each) ? `${each.name}\n  refused: ${each.error.message}` : each.name))
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('../cases/constructs.golden.txt')
  })
  it('mean the same to the interpreter', () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, constructValues, comparisons)
    comparisons.expectAllEqual(understood.length * sets)
  })
  it('mean the same to both Helms', async () => {
    const comparisons = new Comparisons()
    await compareHelms(understood, constructValues, comparisons)
    comparisons.expectAllEqual(understood.length * sets * 2)
  })
  it(`mean the same with random values (SEED=${seed})`, { timeout: 60_000 + RANDOM * 2_000 }, async () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, randomSets(valuesType, RANDOM * 10), comparisons)
    await compareHelms(understood, randomSets(valuesType, RANDOM), comparisons)
    comparisons.expectAllEqual(understood.length * RANDOM * 12)
  })
})
