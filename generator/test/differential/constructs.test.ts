import { describe, expect, it } from 'vitest'
import type { Type } from '../../src/model/type.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import { classStructures } from '../cases/class-structures.ts'
import { computedStructures, refusedComputed } from '../cases/computed-structures.ts'
import { constructValues, valuesInterface, valuesType } from '../cases/construct-values.ts'
import { constructs } from '../cases/constructs.ts'
import { foundNotes, foundStructures } from '../cases/found-structures.ts'
import { functionStructures } from '../cases/function-structures.ts'
import { growthStructures } from '../cases/growth-structures.ts'
import { helperStructures } from '../cases/helper-structures.ts'
import { keyStructures } from '../cases/key-structures.ts'
import { listStructures } from '../cases/list-structures.ts'
import { loopStructures } from '../cases/loop-structures.ts'
import { mapStructures } from '../cases/map-structures.ts'
import { moreStructures } from '../cases/more-structures.ts'
import { narrowedStructures } from '../cases/narrowed-structures.ts'
import { overridingStructures } from '../cases/overriding-structures.ts'
import { programStructures } from '../cases/program-structures.ts'
import { prototypeStructures } from '../cases/prototype-structures.ts'
import { structurePreamble, structureType, structureValues } from '../cases/structure-values.ts'
import { notes, refusedStructures, structures } from '../cases/structures.ts'
import { throwStructures } from '../cases/throw-structures.ts'
import { isRefused } from './case.ts'
import { Comparisons } from './comparisons.ts'
import { readCorpus } from './corpus.ts'
import { schemaOfType } from './schema-of-type.ts'
import { countOr, seed } from './seed.ts'
import { compareHelms, compareInterpreter } from './witnesses.ts'

const constructSources = Object.entries(constructs).map(([name, source], index) => ({
  name,
  id: `c${index}`,
  text: `${valuesInterface}const chart = ${source}\nexport default ({ values }: { values: Values }) => chart(values)\n`,
  valuesType,
}))
const structureSource =
  (prefix: string) =>
  ([name, source]: [string, string], index: number) => ({
    name,
    id: `${prefix}${index}`,
    text: `${structurePreamble}${source}\n`,
    valuesType: structureType,
  })
const noteSources = Object.entries({ ...notes, ...foundNotes })
  .map(structureSource('n'))
  .map((source) => ({ ...source, form: 'notes' as const }))

const RANDOM = countOr(30)
const randomValues = (type: Type, count: number): Record<string, Record<string, unknown>> => {
  const samples = sampleValues(schemaOfType(type), { seed, count }) as Record<string, unknown>[]
  return Object.fromEntries(samples.map((values, index) => [`random values ${index} (SEED=${seed})`, values]))
}

const constructCorpus = await readCorpus(constructSources)
const structureCorpus = await readCorpus([
  ...Object.entries({
    ...structures,
    ...moreStructures,
    ...functionStructures,
    ...keyStructures,
    ...listStructures,
    ...mapStructures,
    ...programStructures,
    ...growthStructures,
    ...loopStructures,
    ...classStructures,
    ...foundStructures,
    ...overridingStructures,
    ...computedStructures,
    ...prototypeStructures,
    ...narrowedStructures,
    ...helperStructures,
  }).map(structureSource('s')),
  ...noteSources,
])

// a template that fails is rendered apart from all others: these would slow the others down
const throwCorpus = await readCorpus(Object.entries(throwStructures).map(structureSource('t')))

describe('constructs of the language', () => {
  const { all, understood } = constructCorpus
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
    compareInterpreter(understood, randomValues(valuesType, RANDOM * 10), comparisons)
    await compareHelms(understood, randomValues(valuesType, RANDOM), comparisons)
    comparisons.expectAllEqual(understood.length * RANDOM * 12)
  })
})

describe('structures of templates', () => {
  const { all, understood } = structureCorpus
  const sets = Object.keys(structureValues).length

  it('are all understood', () => {
    expect(all.filter(isRefused).map(({ name, error }) => `${name}: ${error.message}`)).toEqual([])
    expect(understood.length).toBeGreaterThan(30)
  })
  it('mean the same to the interpreter', () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, structureValues, comparisons)
    comparisons.expectAllEqual(understood.length * sets)
  })
  it('mean the same to both Helms', async () => {
    const comparisons = new Comparisons()
    await compareHelms(understood, structureValues, comparisons)
    comparisons.expectAllEqual(understood.length * sets * 2)
  })
  it(`mean the same with random values (SEED=${seed})`, { timeout: 60_000 + RANDOM * 2_000 }, async () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, randomValues(structureType, RANDOM * 10), comparisons)
    await compareHelms(understood, randomValues(structureType, RANDOM), comparisons)
    comparisons.expectAllEqual(understood.length * RANDOM * 12)
  })
  it.each(Object.entries({ ...refusedStructures, ...refusedComputed }))(
    'refuses %s',
    async (name, [source, message]) => {
      const { all: refused } = await readCorpus([structureSource('r')([name, source], 0)])
      const errors = refused.flatMap((each) => (isRefused(each) ? [each.error] : []))
      expect(errors).toHaveLength(1)
      expect(errors[0]?.message).toMatch(message)
      expect(errors[0]?.message).toMatch(/^\/r0\.ts:\d+:\d+ /)
    },
  )
})

describe('throws of templates', () => {
  const { all, understood } = throwCorpus
  const sets = Object.keys(structureValues).length

  it('are all understood', () => {
    expect(all.filter(isRefused).map(({ name, error }) => `${name}: ${error.message}`)).toEqual([])
    expect(understood.length).toBeGreaterThan(25)
  })
  it('mean the same to the interpreter', () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, { ...structureValues, ...randomValues(structureType, RANDOM * 10) }, comparisons)
    comparisons.expectAllEqual(understood.length * (sets + RANDOM * 10))
  })
  it('mean the same to both Helms', { timeout: 120_000 }, async () => {
    const comparisons = new Comparisons()
    await compareHelms(understood, structureValues, comparisons)
    comparisons.expectAllEqual(understood.length * sets * 2)
  })
})
