import { trim } from '../../src/functions/index.ts'
import {
  type CompareOptions,
  compareDocuments,
  type Difference,
  inOneOrder,
} from '../../src/self-check/compare-documents.ts'
import { contextFor, type Outcome, runInterpreter, runNatives, type UnderstoodCase } from './case.ts'
import type { Comparisons } from './comparisons.ts'
import { CorpusCharts, renderCorpus } from './corpus.ts'
import { bothHelms } from './helm.ts'
import { inPool } from './pool.ts'

type ValueSets = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Compares the author's functions with what the compiler understood of them. */
export const compareInterpreter = (
  cases: readonly UnderstoodCase[],
  sets: ValueSets,
  comparisons: Comparisons,
): void => {
  for (const [set, values] of Object.entries(sets)) {
    const context = contextFor(values, cases[0]?.valuesType)
    const wanted = runNatives(cases, context)
    for (const [index, each] of cases.entries()) {
      const [want, got] = [wanted[index] as Outcome, runInterpreter(each, context)]
      comparisons.add(`interpreter, ${each.name}, ${set}`, compareOutcomes(want, got, { values }))
    }
  }
}

/** Compares the author's functions with what both Helms make of the printed templates. */
export const compareHelms = async (
  cases: readonly UnderstoodCase[],
  sets: ValueSets,
  comparisons: Comparisons,
): Promise<void> => {
  const helms = await bothHelms()
  const charts = new CorpusCharts()
  await inPool(
    Object.entries(sets).map(([set, values]) => async () => {
      const wanted = runNatives(cases, contextFor(values, cases[0]?.valuesType))
      for (const helm of helms) {
        const outcomes = await renderCorpus(cases, { helm, charts, values })
        for (const [index, each] of cases.entries()) {
          const got = outcomes.get(each.id) ?? { failed: 'not rendered' }
          const what = `${helm.name}, ${each.name}, ${set}`
          addOutcomes(comparisons, what, shown(each, wanted[index] as Outcome), shown(each, got), { values })
        }
      }
    }),
  ).finally(() => charts.remove())
}

/** Notes as Helm shows them: without blank lines and blanks around them. */
const shown = ({ template }: UnderstoodCase, outcome: Outcome): Outcome => {
  if (template.form !== 'notes' || 'failed' in outcome) return outcome
  const texts = outcome.documents.map((document) => (typeof document === 'string' ? document : textOf(document)))
  return { documents: [trim(texts.join(''))] }
}

const textOf = (document: unknown): string => String((document as { readonly text?: unknown }).text)

/** Differences between two renderings; failures must agree too. */
export const compareOutcomes = (want: Outcome, got: Outcome, options: CompareOptions): Difference[] => {
  if ('documents' in want && 'documents' in got) {
    return compareDocuments(inOneOrder(want.documents), inOneOrder(got.documents), options)
  }
  return 'failed' in want && 'failed' in got && got.failed.includes(want.failed) ? [] : [differ(want, got)]
}

/** Where several things are wrong, Helm may come upon a user's broken template first. */
const isBrokenTemplate = (got: Outcome): boolean => 'failed' in got && got.failed.includes('error calling tpl')

/** Adds a comparison with what a rendering without Helm gave, which may have come upon what only Helm works out. */
export const addOutcomes = (
  comparisons: Comparisons,
  what: string,
  want: Outcome,
  got: Outcome,
  options: CompareOptions,
): void => {
  if ('failed' in want && (want.onlyHelm || isBrokenTemplate(got))) comparisons.addOnlyHelms()
  else comparisons.add(what, compareOutcomes(want, got, options))
}

const differ = (want: Outcome, got: Outcome): Difference => ({ path: '.', want: told(want), got: told(got) })

const told = (outcome: Outcome): string =>
  'failed' in outcome ? `a failure: ${outcome.failed.slice(0, 500)}` : JSON.stringify(outcome.documents).slice(0, 200)
