import type { ProofDifference } from './proof/prove.ts'

/** A part of a template that stays as it is. */
export interface Island {
  /** In the original: `templates/service.yaml`. */
  readonly template: string
  readonly line: number
  readonly reason: string
}

/** What came of importing a chart. */
export interface ImportReport {
  readonly chart: string
  /** Template files: typed, typed but for parts, and hand-written. */
  readonly templates: { readonly typed: number; readonly partly: number; readonly raw: number }
  readonly lines: { readonly typed: number; readonly raw: number }
  readonly values: { readonly typed: number; readonly guessed: number; readonly unknown: number }
  readonly islands: readonly Island[]
  /** What the original leaves open. */
  readonly assumptions: readonly string[]
  /** On how many sets of values both charts were rendered and compared. */
  readonly comparisons: { readonly helm3: number; readonly helm4: number }
  readonly differences: readonly ProofDifference[]
  /** What couldn't be compared. */
  readonly notCompared: readonly string[]
  /** What of the original has no place in the imported chart. */
  readonly lost: readonly string[]
  /** What the original does wrong. */
  readonly faults: readonly string[]
  readonly seed: number
}
