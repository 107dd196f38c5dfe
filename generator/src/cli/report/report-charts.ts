import { oneError } from '../../model/chartwright-error.ts'
import { reportOf } from '../generate/outcome.ts'
import type { WrongChartsError } from '../generate/wrong-charts.ts'
import { out, shortPath, WRONG_CHART } from '../output.ts'
import { jsonProblem, type Problem } from '../problem.ts'
import { distinct, problemsOf } from './problems-of.ts'
import { reportUnexpected } from './report-error.ts'

/** Reports wrong charts to scripts: each chart with its problems, and all problems once. */
export const reportCharts = (error: WrongChartsError): number => {
  const wrong = error.wrong.map(({ folder, errors }) => ({ folder, problems: problemsOf(oneError(errors)) }))
  if (wrong.some(({ problems }) => problems === undefined)) return reportUnexpected(error)
  const all = distinct(wrong.flatMap(({ problems = [] }) => problems))
  const charts = [
    ...error.right.map((outcome) => ({ ...reportOf(outcome), problems: [] })),
    ...wrong.map(({ folder, problems = [] }) => ({ folder: shortPath(folder), problems: asJson(problems) })),
  ].toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
  out(JSON.stringify({ charts, problems: asJson(all) }, null, 2))
  return WRONG_CHART
}

const asJson = (problems: readonly Problem[]): readonly object[] => problems.map(jsonProblem)
