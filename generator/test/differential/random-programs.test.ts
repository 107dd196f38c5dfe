import fc from 'fast-check'
import { expect, it } from 'vitest'
import { structurePreamble, structureType, structureValues } from '../cases/structure-values.ts'
import { isRefused } from './case.ts'
import { Comparisons } from './comparisons.ts'
import { readCorpus } from './corpus.ts'
import { randomProgram } from './random-program.ts'
import { countOr, seed } from './seed.ts'
import { compareHelms, compareInterpreter } from './witnesses.ts'

const COUNT = countOr(150)

it(`${COUNT} random programs mean the same in all witnesses, or are refused (SEED=${seed})`, {
  timeout: 60_000 + COUNT * 500,
}, async () => {
  const sources = fc.sample(randomProgram(), { seed, numRuns: COUNT }).map((text, index) => ({
    name: `random program ${index} (SEED=${seed})\n${text}`,
    id: `r${index}`,
    text: `${structurePreamble}${text}`,
    valuesType: structureType,
  }))
  const { all, understood } = await readCorpus(sources)
  expect(all).toHaveLength(COUNT)
  expect(all.filter(isRefused).length).toBeLessThan(COUNT / 2)
  const comparisons = new Comparisons()
  compareInterpreter(understood, structureValues, comparisons)
  await compareHelms(understood, structureValues, comparisons)
  comparisons.expectAllEqual(understood.length * Object.keys(structureValues).length * 3)
})
