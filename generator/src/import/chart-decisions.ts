import type { Decisions } from './convert/convert-templates.ts'
import { type PartDecision, PartDecisions } from './convert/part-decisions.ts'
import type { Place } from './structure/tree.ts'

/** What was found not to work in a chart: what stays as it is, or loses its types. */
export class ChartDecisions implements Decisions {
  readonly kept = new Map<string, string>()
  readonly untyped = new Set<string>()
  readonly parts = new Map<string, PartDecisions>()
  readonly inlined = new Set<string>()

  /** Keeps a template or a named template; false if it is already. */
  keep(name: string, reason: string): boolean {
    if (this.kept.has(name)) return false
    this.kept.set(name, reason)
    return true
  }

  /** A named template becomes an ordinary function; false if it is one already. */
  inline(name: string): boolean {
    return this.inlined.size < this.inlined.add(name).size
  }

  untype(template: string): boolean {
    return this.untyped.size < this.untyped.add(template).size
  }

  decide(template: string, place: Place, decision: PartDecision): boolean {
    return this.#partsOf(template).add(place, decision)
  }

  /** Whether something was decided of a part before. */
  isDecided(template: string, place: Place, decision: PartDecision): boolean {
    return this.#partsOf(template).has(place, decision)
  }

  #partsOf(template: string): PartDecisions {
    const parts = this.parts.get(template) ?? new PartDecisions()
    this.parts.set(template, parts)
    return parts
  }
}

/** Something to be decided; false if it was before. */
export type Decision = (decisions: ChartDecisions) => boolean

/** Makes decisions that were found side by side; false if none is new. */
export const decideAll = (decisions: ChartDecisions, all: readonly Decision[]): boolean =>
  all.map((decide) => decide(decisions)).some((isNew) => isNew)
