import { resolve } from 'node:path'
import {
  type ChartSources,
  checkHandWritten,
  findSources,
  type LoadedChart,
  loadHandWritten,
  readFiles,
} from '../chart/index.ts'
import { findFailures, type TemplateFailure, UnsupportedError } from '../evaluate/index.ts'
import { isOwnSource } from '../loader/index.ts'
import { ChartwrightError, errorsIn } from '../model/chartwright-error.ts'
import { definitionOf } from './definition.ts'
import type { CheckReply, CheckRequest, EditorProblem } from './protocol.ts'

/** Evaluates a chart's templates and reports what is wrong with them. Never throws. */
export const checkChart = async ({ folder, texts }: CheckRequest): Promise<CheckReply> => {
  try {
    const sources = findSources(folder)
    const { definition, values } = await definitionOf(sources)
    const { templates } = sources
    const options = { name: definition.name, valuesType: values.type, templates, files: readFiles(sources), texts }
    const { problems, log } = replyOf(await findFailures(options))
    return { problems: [...problems, ...(await ofHandWritten(sources, { definition, values }))], log }
  } catch (error) {
    const known = errorsIn(error).filter((each) => each instanceof ChartwrightError)
    if (known.length === 0) return { problems: [], log: [textOf(error)] }
    return { problems: known.map(({ message }) => atTop(resolve(folder, 'src/chart.ts'), message)), log: [] }
  }
}

/** What is wrong in Go templates, which TypeScript doesn't show: at the top of `src/chart.ts`, with their places. */
const ofHandWritten = async (
  sources: ChartSources,
  about: Pick<LoadedChart, 'definition' | 'values'>,
): Promise<EditorProblem[]> => {
  try {
    checkHandWritten({ ...about, handWritten: await loadHandWritten(sources) })
    return []
  } catch (error) {
    const found = errorsIn(error).filter((each) => each instanceof ChartwrightError)
    if (found.length === 0) throw error
    return found.map(({ message }) => atTop(sources.chart, message.replaceAll(`${sources.folder}/`, '')))
  }
}

const replyOf = (failures: readonly TemplateFailure[]): CheckReply => {
  const refused = failures.filter(({ error }) => error instanceof UnsupportedError)
  const problems = refused.map(({ error, template }) => problemOf(error as UnsupportedError, template.file))
  const others = failures.filter(({ error }) => !(error instanceof UnsupportedError))
  return { problems: distinct(problems), log: others.map(({ error }) => textOf(error)) }
}

const problemOf = ({ file, start, length, what, hint }: UnsupportedError, template: string): EditorProblem => {
  const message = `${what}\n  ${hint}`
  // what is refused in chartwright's own files is shown in the template
  return isOwnSource(file) ? atTop(template, message) : { file, start, length, message }
}

const atTop = (file: string, message: string): EditorProblem => ({ file, start: 0, length: 1, message })

/** A helper that several templates use is refused in each. */
const distinct = (problems: readonly EditorProblem[]): EditorProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.file}:${problem.start} ${problem.message}`, problem])).values(),
]

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
