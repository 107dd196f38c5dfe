import { contextFor, runInterpreter, type UnderstoodCase } from '../differential/case.ts'
import type { Comparisons } from '../differential/comparisons.ts'
import { CorpusCharts, renderCorpus } from '../differential/corpus.ts'
import { bothHelms } from '../differential/helm.ts'
import { compareOutcomes } from '../differential/witnesses.ts'

type ValueSets = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Renders all cases with both Helms, and compares with what their models mean. */
export const compareInterpreterWithHelms = async (
  cases: readonly UnderstoodCase[],
  sets: ValueSets,
  comparisons: Comparisons,
): Promise<void> => {
  const charts = new CorpusCharts()
  for (const helm of await bothHelms()) {
    for (const [set, values] of Object.entries(sets)) {
      const outcomes = await renderCorpus(cases, { helm, charts, values })
      const context = contextFor(values)
      for (const each of cases) {
        const meant = runInterpreter(each, context)
        const got = outcomes.get(each.id) ?? { failed: 'not rendered' }
        comparisons.add(
          `${helm.name}, ${each.id} ${each.name}, ${set}`,
          compareOutcomes(asShown(each, meant), got, { values }),
        )
      }
    }
  }
  charts.remove()
}

type Outcome = ReturnType<typeof runInterpreter>

/** Notes are shown in a field; checks fail with their problems, and print nothing. */
const asShown = ({ template }: UnderstoodCase, outcome: Outcome): Outcome => {
  if (!('documents' in outcome)) return outcome
  if (template.form === 'notes') return { documents: [{ text: `${outcome.documents.join('')}\n` }] }
  if (template.form !== 'checks') return outcome
  return outcome.documents.length > 0 ? { failed: outcome.documents.join('\n') } : { documents: [] }
}
