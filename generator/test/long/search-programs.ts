/**
 * `node generator/test/long/search-programs.ts [GROUPS]` (`npm run search:programs`) looks for small chart functions that
 * the witnesses understand differently: more of the language than the tests' random programs have, over random
 * interfaces of values. `SEED=…` repeats a search. Prints each find with its source and values; fails when there is one.
 */
import fc from 'fast-check'
import {
  type CaseSource,
  contextFor,
  isRefused,
  runInterpreter,
  runNative,
  type UnderstoodCase,
} from '../differential/case.ts'
import type { Difference } from '../differential/compare-documents.ts'
import { readCorpus, renderCorpus } from '../differential/corpus.ts'
import { bothHelms } from '../differential/helm.ts'
import { randomProgram, randomValuesOf, randomValuesType } from '../differential/random-program/index.ts'
import { seed } from '../differential/seed.ts'
import { compareOutcomes } from '../differential/witnesses.ts'

const PROGRAMS = 100
const VALUES = 8

type ValueSets = readonly Record<string, unknown>[]

const counts = { programs: 0, understood: 0, comparisons: 0, different: 0 }
const found = new Set<string>()

const search = async (group: number): Promise<void> => {
  const from = seed * 1_000 + group
  const [valuesType] = fc.sample(randomValuesType(), { seed: from, numRuns: 1 })
  if (!valuesType) return
  const drawn = fc.sample(randomProgram(valuesType), { seed: from, numRuns: PROGRAMS })
  const sources = drawn.map((program, index): CaseSource => ({ name: `${from}`, id: `p${index}`, ...program }))
  const { all, understood } = await readCorpus(sources)
  counts.programs += all.length
  counts.understood += all.filter((each) => !isRefused(each)).length
  const sets = Object.values(randomValuesOf(valuesType, { seed: from, count: VALUES }))
  const textOf = (id: string): string => sources.find((source) => source.id === id)?.text ?? ''
  compareWithModel(understood, sets, textOf)
  await compareWithHelms(understood, sets, textOf)
}

const compareWithModel = (cases: readonly UnderstoodCase[], sets: ValueSets, textOf: (id: string) => string): void => {
  for (const values of sets) {
    const context = contextFor(values)
    for (const each of cases) {
      const differences = compareOutcomes(runNative(each, context), runInterpreter(each, context), { values })
      tell('the interpreter', textOf(each.id), values, differences)
    }
  }
}

const compareWithHelms = async (
  cases: readonly UnderstoodCase[],
  sets: ValueSets,
  textOf: (id: string) => string,
): Promise<void> => {
  // notes are compared by the tests
  const manifests = cases.filter(({ template }) => template.form === 'manifest')
  for (const helm of await bothHelms()) {
    for (const values of sets) {
      const outcomes = await renderCorpus(helm, manifests, values)
      for (const each of manifests) {
        const got = outcomes.get(each.id) ?? { failed: 'not rendered' }
        const differences = compareOutcomes(runNative(each, contextFor(values)), got, { values })
        tell(helm.name, textOf(each.id), values, differences)
      }
    }
  }
}

const tell = (witness: string, source: string, values: unknown, differences: readonly Difference[]): void => {
  counts.comparisons++
  if (differences.length === 0 || found.has(source)) return
  found.add(source)
  counts.different++
  const lines = [`--- ${witness}: ${JSON.stringify(differences[0])}`, `values: ${JSON.stringify(values)}`, source, '']
  process.stdout.write(lines.join('\n'))
}

for (let group = 0; group < Number(process.argv[2] ?? 10); group++) await search(group)
process.stdout.write(`${JSON.stringify(counts)} SEED=${seed}\n`)
process.exit(counts.different > 0 ? 1 : 0)
