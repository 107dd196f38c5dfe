/** The worker that holds values against the chart's schema: a pattern in it may take for ever. */
import type { ValueMap } from './json.ts'
import type { Schema } from './shape.ts'
import { type Validate, type ValueProblem, validatorOf } from './validate.ts'

/** What the page says to this worker. */
export type ToChecker =
  | { readonly kind: 'schema'; readonly schema: Schema | undefined }
  | { readonly kind: 'values'; readonly values: ValueMap }

/** What this worker says to the page. */
export type FromChecker =
  | { readonly kind: 'schema'; readonly problem: string | undefined }
  | { readonly kind: 'values'; readonly problems: readonly ValueProblem[] }

let check: Validate = () => []

const handle = (message: ToChecker): FromChecker => {
  if (message.kind === 'values') return { kind: 'values', problems: check(message.values) }
  const { validate, problem } = validatorOf(message.schema)
  check = validate
  return { kind: 'schema', problem }
}

addEventListener('message', ({ data }: MessageEvent<ToChecker>) => postMessage(handle(data)))
