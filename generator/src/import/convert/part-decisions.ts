import type { Place } from '../structure/tree.ts'

/**
 * What is done about a part of a template that was found not to work: it stays as it is for a reason, or what named
 * templates print in it stays without quotes.
 */
export type PartDecision = { readonly reason: string } | 'unquoted'

/** The parts of a template that were found not to work. */
export class PartDecisions {
  readonly #made: { readonly place: Place; readonly decision: PartDecision }[] = []

  /** False if it was decided before. */
  add(place: Place, decision: PartDecision): boolean {
    if (this.has(place, decision)) return false
    this.#made.push({ place, decision })
    return true
  }

  /** Whether the same was decided before, for whatever reason. */
  has(place: Place, decision: PartDecision): boolean {
    return this.#made.some(
      (each) => isSame(each.place, place) && (each.decision === 'unquoted') === (decision === 'unquoted'),
    )
  }

  /** Why a part stays as it is. */
  reasonFor(place: Place): string | undefined {
    for (const each of this.#made)
      if (each.decision !== 'unquoted' && isSame(each.place, place)) return each.decision.reason
    return undefined
  }

  /** Whether it stands in a part without quotes. */
  isUnquoted({ start, end }: Place): boolean {
    return this.#made.some(({ place, decision }) => decision === 'unquoted' && place.start <= start && end <= place.end)
  }
}

const isSame = (a: Place, b: Place): boolean => a.start === b.start && a.end === b.end
