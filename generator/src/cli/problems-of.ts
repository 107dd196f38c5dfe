import { ChartError, HelmCheckError, SelfCheckError, type TypeProblem } from '../chart/index.ts'
import { UnsupportedError } from '../evaluate/index.ts'
import { RenderError } from '../interpreter/index.ts'
import { ValuesError } from '../values/index.ts'
import { authorFrame } from './author-frame.ts'
import { type Problem, ProblemsError } from './problem.ts'

/** What an error tells; undefined for one that nobody foresaw. */
export const problemsOf = (error: unknown): readonly Problem[] | undefined => {
  if (error instanceof ProblemsError) return error.problems
  if (error instanceof UnsupportedError) return [unsupported(error)]
  if (error instanceof ChartError) return [withoutHint(error)]
  if (
    error instanceof ValuesError ||
    error instanceof RenderError ||
    error instanceof SelfCheckError ||
    error instanceof HelmCheckError
  )
    return [{ code: error.code, message: shortPaths(error.message) }]
  return ofAuthor(error)
}

const unsupported = ({ code, message, hint, file, line, column, snippet }: UnsupportedError): Problem => {
  const at = `${file}:${line}:${column} `
  const what = message.slice(at.length, -`: ${snippet}\n  ${hint}`.length)
  return { code, message: what, hint, at: { file, line, column, snippet } }
}

/** Its message ends with the hint, for those who see nothing else. */
const withoutHint = ({ code, message, hint }: ChartError): Problem => {
  const end = `\n  ${hint}`
  return { code, hint, message: shortPaths(message.endsWith(end) ? message.slice(0, -end.length) : message) }
}

/** An error that the author's own function threw, while it ran. */
const ofAuthor = (error: unknown): readonly Problem[] | undefined => {
  if (!(error instanceof Error)) return undefined
  const at = authorFrame(error)
  const what = error.constructor === Error ? error.message : `${error.name}: ${error.message}`
  return at && [{ code: 'thrown', message: what, at }]
}

/** What tsc says. */
export const typeProblem = ({ code, message, file, line, column }: TypeProblem): Problem => ({
  code,
  message: shortPaths(message),
  ...(file !== '' && { at: { file, line, column } }),
})

const shortPaths = (text: string): string => text.replaceAll(`${process.cwd()}/`, '')
