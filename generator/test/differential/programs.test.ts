import { describe, expect, it } from 'vitest'
import { programType, programValues } from '../cases/program-values.ts'
import { type Program, readPrograms } from '../cases/programs.ts'
import { refusals } from '../cases/refusals.ts'
import { type CaseSource, isRefused } from './case.ts'
import { Comparisons } from './comparisons.ts'
import { readCorpus } from './corpus.ts'
import { randomSets } from './random-sets.ts'
import { countOr, seed } from './seed.ts'
import { compareHelms, compareInterpreter } from './witnesses.ts'

const RANDOM = countOr(30)
const SETS = Object.keys(programValues).length

const sourceOf = ({ name, family, text }: Program, index: number): CaseSource => ({
  name,
  id: `p${index}`,
  text,
  valuesType: programType,
  form: family === 'notes' ? 'notes' : 'manifest',
})
const programs = readPrograms()
const refused = programs.filter(({ family }) => family === 'refused')
// a template that fails is rendered apart from all others: these would slow the others down
const throwing = programs.filter(({ family }) => family === 'throws')
const rest = programs.filter(({ family }) => family !== 'refused' && family !== 'throws')

describe('programs', async () => {
  const { all, understood } = await readCorpus(rest.map(sourceOf))

  it('are all understood', () => {
    expect(all.filter(isRefused).map(({ name, error }) => `${name}: ${error.message}`)).toEqual([])
    expect(understood.length).toBeGreaterThan(300)
  })
  it('mean the same to the interpreter', () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, programValues, comparisons)
    comparisons.expectAllEqual(understood.length * SETS)
  })
  it('mean the same to both Helms', async () => {
    const comparisons = new Comparisons()
    await compareHelms(understood, programValues, comparisons)
    comparisons.expectAllEqual(understood.length * SETS * 2)
  })
  it(`mean the same with random values (SEED=${seed})`, { timeout: 60_000 + RANDOM * 2_000 }, async () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, randomSets(programType, RANDOM * 10), comparisons)
    await compareHelms(understood, randomSets(programType, RANDOM), comparisons)
    comparisons.expectAllEqual(understood.length * RANDOM * 12)
  })
})

describe('programs that are refused', () => {
  it('have a message each', () => {
    expect(refused.map(({ name }) => name)).toEqual(Object.keys(refusals))
  })
  it.each(refused)('$name', async (program) => {
    const { all } = await readCorpus([sourceOf(program, 0)])
    const errors = all.flatMap((each) => (isRefused(each) ? [each.error] : []))
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toMatch(refusals[program.name] ?? '')
    expect(errors[0]?.message).toMatch(/^\/p0\.ts:\d+:\d+ /)
  })
})

describe('programs that throw', async () => {
  const { all, understood } = await readCorpus(throwing.map(sourceOf))

  it('are all understood', () => {
    expect(all.filter(isRefused).map(({ name, error }) => `${name}: ${error.message}`)).toEqual([])
    expect(understood.length).toBeGreaterThan(25)
  })
  it('mean the same to the interpreter', () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, { ...programValues, ...randomSets(programType, RANDOM * 10) }, comparisons)
    comparisons.expectAllEqual(understood.length * (SETS + RANDOM * 10))
  })
  it('mean the same to both Helms', { timeout: 120_000 }, async () => {
    const comparisons = new Comparisons()
    await compareHelms(understood, programValues, comparisons)
    comparisons.expectAllEqual(understood.length * SETS * 2)
  })
})
