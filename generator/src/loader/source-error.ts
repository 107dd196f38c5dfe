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
export const fromDiagnostic = ({ file, start, length, code, messageText }: ts.Diagnostic): SourceError => {
  const what = ts.flattenDiagnosticMessageText(messageText, '\n')
  const hint = guardFor(code, what)
  return new SourceError({
    code: `TS${code}`,
    what,
    ...(hint !== undefined && { hint }),
    ...(file && { where: placeIn(file.fileName, file.text, start ?? 0, oneLine(file.text, start ?? 0, length ?? 0)) }),
  })
}

/** TypeScript's codes for reading through a value that may be undefined. */
const READ_THROUGH = [2532, 2533, 18047, 18048, 18049]

/** How to guard a value that may be unset, which TypeScript doesn't say. */
const guardFor = (code: number, what: string): string | undefined => {
  if (READ_THROUGH.includes(code))
    return 'Test the value first, `value && …`, or read it with `?.` and a default: `value?.field ?? …`.'
  return what.includes("Type 'undefined' is not assignable to type")
    ? 'The value may be unset where one is needed. Give a default, `value ?? …`, or leave out the whole part that needs it: `...(value !== undefined && { … })`.'
    : undefined
}

const oneLine = (text: string, start: number, length: number): number => {
  const end = text.indexOf('\n', start)
  return Math.max(1, Math.min(length, (end < 0 ? text.length : end) - start))
}
