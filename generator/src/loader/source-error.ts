import ts from 'typescript'
import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** What is wrong with a source, or happens while it runs. */
export class SourceError extends ChartwrightError {
  override readonly name = 'SourceError'
}

/** The place of a position in a text. */
export const placeIn = (file: string, text: string, position: number, length?: number): Place => {
  const before = text.slice(0, position)
  const line = before.split('\n').length
  const column = position - before.lastIndexOf('\n')
  return { file, line, column, ...(length !== undefined && { snippet: text.slice(position, position + length) }) }
}

/** A message of TypeScript as an error: its code is TypeScript's, which can be looked up. */
export const fromDiagnostic = ({ file, start, length, code, messageText }: ts.Diagnostic): SourceError =>
  new SourceError({
    code: `TS${code}`,
    what: ts.flattenDiagnosticMessageText(messageText, '\n'),
    ...(file && { where: placeIn(file.fileName, file.text, start ?? 0, oneLine(file.text, start ?? 0, length ?? 0)) }),
  })

const oneLine = (text: string, start: number, length: number): number => {
  const end = text.indexOf('\n', start)
  return Math.max(1, Math.min(length, (end < 0 ? text.length : end) - start))
}
