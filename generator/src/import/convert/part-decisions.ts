import type { Place } from '../structure/tree.ts'

/** What is done about a part of a template that was found not to work. */
export type PartDecision =
  /** It stays as it is, for a reason. */
  | { readonly reason: string }
  /** What named templates print in it stays without quotes. */
  | 'unquoted'
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

  /** Whether it stands in a part without quotes. */
  isUnquoted({ start, end }: Place): boolean {
    return this.#made.some(({ place, decision }) => decision === 'unquoted' && place.start <= start && end <= place.end)
  }
}

const kindOf = (decision: PartDecision): string => (typeof decision === 'string' ? decision : 'kept')

const isSame = (a: Place, b: Place): boolean => a.start === b.start && a.end === b.end
