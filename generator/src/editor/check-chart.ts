import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import {
  type ChartSources,
  checkHandWritten,
  findSources,
  formerOf,
  type LoadedChart,
  loadHandWritten,
  readFiles,
} from '../chart/index.ts'
import { findFailures, type TemplateFailure, UnsupportedError } from '../evaluate/index.ts'
import { isOwnSource, withUnsaved } from '../loader/index.ts'
import { ChartwrightError, errorsIn, type Place } from '../model/chartwright-error.ts'
import { definitionOf } from './definition.ts'
import type { CheckReply, CheckRequest, EditorProblem } from './protocol.ts'

type Texts = CheckRequest['texts']

/** Evaluates a chart's templates and reports what is wrong with them. Never throws. */
export const checkChart = async ({ folder, texts }: CheckRequest): Promise<CheckReply> => {
  try {
    const sources = findSources(folder)
    const { definition, values } = await definitionOf(sources)
    const { templates } = sources
    const options = {
      name: definition.name,
      valuesType: values.type,
      formerOf: formerOf(values),
      templates,
      files: readFiles(sources),
      texts,
    }
    const { problems, log } = replyOf(await findFailures(options))
    const parsed = problems.filter(({ file }) => isParsed(file, texts))
    return { problems: [...parsed, ...(await ofHandWritten(sources, { definition, values }, texts))], log }
  } catch (error) {
    const known = chartwrightErrors(error)
    if (known.length === 0) return { problems: [], log: [textOf(error)] }
    return { problems: known.map((each) => atItsPlace(each, resolve(folder, 'src/chart.ts'), texts)), log: [] }
  }
}

/** What is wrong in Go templates. */
const ofHandWritten = async (
  sources: ChartSources,
  about: Pick<LoadedChart, 'definition' | 'values'>,
  texts: Texts,
): Promise<EditorProblem[]> => {
  try {
    const handWritten = await withUnsaved(texts, () => loadHandWritten(sources))
    checkHandWritten({ ...about, handWritten })
    return []
  } catch (error) {
    const found = chartwrightErrors(error)
    if (found.length === 0) throw error
    return found.map((each) => atItsPlace(each, sources.chart, texts))
  }
}

const chartwrightErrors = (error: unknown): readonly ChartwrightError[] =>
  errorsIn(error).filter((each) => each instanceof ChartwrightError)

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

/** While a file can't be parsed, what its author means isn't known. */
const isParsed = (file: string, texts: Texts): boolean => {
  const source = ts.createSourceFile(file, textIn(file, texts), ts.ScriptTarget.ES2023)
  return (source as ts.SourceFile & { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics.length === 0
}

const textIn = (file: string, texts: Texts): string => texts.get(file) ?? readFileSync(file, 'utf8')

/** An error where it says that it is, or else at the top of a file. */
const atItsPlace = (
  { where, what, hint, message }: ChartwrightError,
  otherwise: string,
  texts: Texts,
): EditorProblem =>
  where
    ? { file: where.file, ...span(where, texts), message: `${what}${hint ? `\n  ${hint}` : ''}` }
    : atTop(otherwise, message)

const span = ({ file, line, column, snippet }: Place, texts: Texts): Pick<EditorProblem, 'start' | 'length'> => {
  const lines = textIn(file, texts).split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1)
  const rest = lines[line - 1]?.slice(column - 1).trimEnd().length ?? 1
  return { start, length: Math.max(1, Math.min(rest, snippet?.length ?? 1)) }
}

const atTop = (file: string, message: string): EditorProblem => ({ file, start: 0, length: 1, message })

/** A helper that several templates use is refused in each. */
const distinct = (problems: readonly EditorProblem[]): EditorProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.file}:${problem.start} ${problem.message}`, problem])).values(),
]

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
