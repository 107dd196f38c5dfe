import type { Place } from '../structure/tree.ts'

/** What is done about a part of a template that was found not to work. */
export type PartDecision =
  /** It stays as it is, for a reason. */
  | { readonly reason: string }
  /** What named templates print in it stays without quotes. */
  | 'unquoted'
  /** The same where it is a number. */
  | 'number'
  /** Its value is left out where it's an empty text, of which YAML makes null. */
  | 'unset'

interface Made {
  readonly place: Place
  readonly decision: PartDecision
}

/** The parts of a template that were found not to work. */
export class PartDecisions {
  readonly #made: Made[] = []

  /** False if it was decided before. */
  add(place: Place, decision: PartDecision): boolean {
    if (this.has(place, decision)) return false
    this.#made.push({ place, decision })
    return true
  }

  /** Whether the same was decided before, for whatever reason. */
  has(place: Place, decision: PartDecision): boolean {
    return this.#made.some((each) => isSame(each.place, place) && kindOf(each.decision) === kindOf(decision))
  }

  /** Why a part stays as it is. */
  reasonFor(place: Place): string | undefined {
    for (const each of this.#made)
      if (typeof each.decision === 'object' && isSame(each.place, place)) return each.decision.reason
    return undefined
  }

  /** What YAML reads of what stands in a part without quotes; undefined with them. */
  isUnquoted({ start, end }: Place): 'string' | 'number' | undefined {
    const around = this.#made.filter(({ place }) => place.start <= start && end <= place.end)
    if (around.some(({ decision }) => decision === 'number')) return 'number'
    return around.some(({ decision }) => decision === 'unquoted') ? 'string' : undefined
  }
}

const kindOf = (decision: PartDecision): string => (typeof decision === 'string' ? decision : 'kept')

const isSame = (a: Place, b: Place): boolean => a.start === b.start && a.end === b.end
