import { expect, it } from 'vitest'
import { isRefused } from './case.ts'
import { Comparisons } from './comparisons.ts'
import { readCorpus } from './corpus.ts'
import { drawPrograms } from './random-program/index.ts'
import { countOr } from './seed.ts'
import { compareHelms, compareInterpreter } from './witnesses.ts'

const COUNT = countOr(150)
/** The same programs in each usual run: about one in a thousand new ones still differs, which the long run looks for. */
const seed = Number(process.env.SEED || 5001)
/** So many programs read the same interface of values, and are rendered with the same values. */
const TOGETHER = 25
const VALUES = 6

it(`${COUNT} random programs mean the same in all witnesses, or are refused (SEED=${seed})`, {
  timeout: 60_000 + COUNT * 1_000,
}, async () => {
  const comparisons = new Comparisons()
  const counts = { programs: 0, understood: 0 }
  for (let from = 0; from < COUNT; from += TOGETHER) {
    const count = Math.min(TOGETHER, COUNT - from)
    const { sources, sets } = drawPrograms({ seed: seed + from, from, count, values: VALUES })
    const { all, understood } = await readCorpus(sources)
    counts.programs += all.length
    counts.understood += all.filter((each) => !isRefused(each)).length
    compareInterpreter(understood, sets, comparisons)
    await compareHelms(understood, sets, comparisons)
  }
  expect(counts.programs).toBe(COUNT)
  expect(counts.understood).toBeGreaterThan(COUNT / 2)
  comparisons.expectAllEqual(counts.understood * VALUES * 3)
})
