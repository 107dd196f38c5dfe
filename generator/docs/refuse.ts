import { evaluateSource, UnsupportedError } from '../src/evaluate/index.ts'
import { sourceOf } from './emit.ts'
import { FILES, valuesType } from './values.ts'

/** A file that is no text, and others that must be told apart, besides those of the examples. */
const refusedFiles = new Map<string, Uint8Array>([
  ...FILES,
  ['files/logo.png', Buffer.of(0x89)],
  ['files/empty.txt', Buffer.of()],
  ['files/other/a.conf', Buffer.of()],
])

/** How a source is refused, and at which line and column of it. */
export interface Refused {
  readonly error: UnsupportedError
  readonly at: string
}

/** Evaluates a source that must be refused. */
export const refuseSource = async (source: string): Promise<Refused> => {
  const text = sourceOf(source)
  const error = await evaluateSource(text, { valuesType, files: refusedFiles }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnsupportedError)) throw new Error(`not refused: ${source}\n${String(error)}`)
  const linesBefore = text.slice(0, text.lastIndexOf(source)).split('\n').length - 1
  return { error, at: `${error.line - linesBefore}:${error.column}` }
}
