import { sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ChartwrightError, type Place } from '../model/chartwright-error.ts'
import { isCompiled, originalPlace } from './compile.ts'
import { isOwnSource } from './project.ts'
import { SourceError } from './source-error.ts'
import { whereThrown } from './thrown.ts'

const FRAME = /^(\s+at (?:.* \()?(?:file:\/\/)?)(\/.+?|[A-Za-z]:[\\/].+?):(\d+):(\d+)(\)?)$/

const mended = new WeakSet<Error>()

/** Lets the stack of an error name the lines of the sources, not of what they were compiled to. */
export const withOriginalLines = <E>(error: E): E => {
  if (!(error instanceof Error) || mended.has(error) || !error.stack) return error
  mended.add(error)
  const lines = error.stack.split('\n').map((text) => {
    const [, before, file = '', line, column, after] = FRAME.exec(text) ?? []
    if (!isCompiled(file)) return text
    const place = originalPlace(file, Number(line), Number(column))
    return `${before}${file}:${place.line}:${place.column}${after}`
  })
  error.stack = lines.join('\n')
  return error
}

/** The place in a source at which an error was thrown, or what threw it was called. */
export const placeOf = (error: unknown): Place | undefined => {
  if (!(error instanceof Error)) return whereThrown(error)
  const { stack = '' } = withOriginalLines(error)
  return stack
    .split('\n')
    .flatMap(frameOf)
    .find(({ file }) => isAuthors(file))
}

const frameOf = (text: string): Place[] => {
  const [, , file, line, column] = FRAME.exec(text) ?? []
  return file ? [{ file: decoded(file), line: Number(line), column: Number(column) }] : []
}

/** Frames of modules that Node itself loaded are URLs. */
const decoded = (file: string): string =>
  isCompiled(file) || pathToFileURL(file).pathname === file ? file : decodeURI(file)

const isAuthors = (file: string): boolean =>
  isCompiled(file) || (/\.[cm]?tsx?$/.test(file) && !isOwnSource(file) && !file.split(sep).includes('node_modules'))

/** What an author's code threw, as an error that names its place; `otherwise` where what was thrown doesn't know it. */
export const authorError = (error: unknown, otherwise?: Place): unknown => {
  if (error instanceof ChartwrightError || error instanceof AggregateError) return withOriginalLines(error)
  const where = placeOf(error) ?? otherwise
  if (!where) return error
  return new SourceError({ code: 'thrown', what: messageOf(error), where }, { cause: error })
}

const messageOf = (error: unknown): string => {
  if (error instanceof Error)
    return error.name === 'Error' ? error.message || 'Error' : `${error.name}: ${error.message}`
  return typeof error === 'string'
    ? error
    : `A source threw ${String(JSON.stringify(error) ?? error)}, which isn't an Error`
}
