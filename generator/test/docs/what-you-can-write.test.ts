import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formOf, sourceOf } from '../../docs/emit.ts'
import { functionFiles, languageFiles, refusalFiles } from '../../docs/page.ts'
import { SECTIONS } from '../../docs/sections.ts'
import { typeProblems } from '../../docs/type-check.ts'
import { VALUE_SETS, valuesType } from '../../docs/values.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import { isRefused } from '../differential/case.ts'
import { Comparisons } from '../differential/comparisons.ts'
import { readCorpus } from '../differential/corpus.ts'
import { schemaOfType } from '../differential/schema-of-type.ts'
import { countOr, seed } from '../differential/seed.ts'
import { compareHelms, compareInterpreter } from '../differential/witnesses.ts'

const DOCS = resolve(import.meta.dirname, '../../../docs')

const pageOf = (name: string): string => readFileSync(resolve(DOCS, name), 'utf8')

describe('every kind of syntax has an example, and every example shows one', () => {
  test.each(SECTIONS.map((section) => [section.title, section] as const))('%s', (_title, { examples, names }) => {
    expect(names).not.toHaveLength(0)
    expect(Object.keys(examples).sort()).toEqual([...names].sort())
    for (const each of Object.values(examples)) expect(each).not.toHaveLength(0)
  })
})

const shown = SECTIONS.flatMap(({ examples, changes }) =>
  Object.values(examples)
    .flat()
    .map(({ source }) => ({ source, changes })),
)
const sources = shown.map(({ source, changes }, index) => ({
  name: source,
  changes,
  id: `e${index}`,
  text: sourceOf(source),
  form: formOf(source),
  valuesType,
}))

test('the examples are well typed', () => {
  expect(typeProblems(new Map(sources.map(({ id, text }) => [id, text])))).toEqual([])
})

// what changes is compared in a chart of its own, in which chance and the clock are fixed
const compared = sources.filter(({ changes }) => !changes)
const { all, understood } = await readCorpus(compared)
const changing = await readCorpus(sources.filter(({ changes }) => changes))
const random = sampleValues(schemaOfType(valuesType), { seed, count: countOr(30) }) as Record<string, unknown>[]
const randomSets = Object.fromEntries(random.map((values, index) => [`random values ${index} (SEED=${seed})`, values]))

describe('the examples', () => {
  test('are all understood', () => {
    expect(changing.understood).toHaveLength(sources.length - compared.length)
    expect(all.filter(isRefused).map(({ name, error }) => `${name}: ${error.message}`)).toEqual([])
  })
  test(`mean the same to the interpreter (SEED=${seed})`, () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, { ...VALUE_SETS, ...randomSets }, comparisons)
    comparisons.expectAllEqual(compared.length * (Object.keys(VALUE_SETS).length + random.length))
  })
  test('mean the same to Helm 3 and Helm 4', async () => {
    const comparisons = new Comparisons()
    await compareHelms(understood, VALUE_SETS, comparisons)
    comparisons.expectAllEqual(compared.length * Object.keys(VALUE_SETS).length * 2)
  })
})

describe.each([
  ['what-you-can-write.md', 'language', languageFiles],
  ['functions.md', 'functions', functionFiles],
  ['what-is-refused.md', 'refused', refusalFiles],
])('%s (npm run docs writes it)', async (index, folder, files) => {
  const written = await files()
  test.each(written)('%s shows what the examples become', (path, text) => {
    expect(pageOf(path)).toBe(text)
  })
  test('has no other pages', () => {
    expect([index, ...globSync(`${folder}/**/*`, { cwd: DOCS })].sort()).toEqual(written.map(([path]) => path).sort())
  })
})
