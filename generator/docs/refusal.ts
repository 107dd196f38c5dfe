import type { Example } from './example.ts'

/** A source that is refused: where, why, and what to write instead. */
export interface Refusal extends Example {
  /** `line:column` of what is refused, in the example. */
  readonly at: string
  /** A part of what is said about it. */
  readonly what: string
  /** A part of what is said to write instead. */
  readonly instead: string
}

/** One refusal. */
export const refusal = (about: string, at: string, what: string, instead: string, ...lines: string[]): Refusal => ({
  about,
  at,
  what,
  instead,
  source: lines.join('\n'),
})
