import { evaluateSource, UnsupportedError } from '../src/evaluate/index.ts'
import { sourceOf } from './emit.ts'
import { valuesType } from './values.ts'

/** How a source is refused, and at which line and column of it. */
export interface Refused {
  readonly error: UnsupportedError
  readonly at: string
}

/** Evaluates a source that must be refused. */
export const refuseSource = async (source: string): Promise<Refused> => {
  const text = sourceOf(source)
  const error = await evaluateSource(text, { valuesType }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnsupportedError)) throw new Error(`not refused: ${source}\n${String(error)}`)
  const linesBefore = text.slice(0, text.lastIndexOf(source)).split('\n').length - 1
  return { error, at: `${error.line - linesBefore}:${error.column}` }
}
