import type ts from 'typescript'
import type { Evaluation } from './evaluation.ts'
import { Closure, type Value } from './value.ts'

interface Binding {
  readonly value: Value
  /** Declared by `let`. */
  readonly mutable: boolean
  /** Its list or map is held by nothing else, so that statements may add to it. */
  readonly mayMutate?: boolean
  /** When it was changed last, in any case of a condition. */
  readonly changes: { last: number }
}

/** Where a name is bound. */
interface Found {
  readonly scope: Scope
  readonly binding: Binding
  /** A function's boundary lies between: when the function was made. */
  readonly crossed: number | undefined
}

/** Whether a function reads a variable that was changed after the function was made: it may not see the change. */
export const isStale = ({ binding, crossed }: Found): boolean =>
  binding.mutable && crossed !== undefined && binding.changes.last > crossed

/** Where the author's code is evaluated: a node of the syntax tree, and the scope around it. */
export interface Site {
  readonly at: ts.Node
  readonly scope: Scope
  readonly evaluation: Evaluation
}

/** A scope or a site: what leads to the evaluation. */
export type InEvaluation = Pick<Site, 'evaluation'>

/** Names and what they stand for, block within block. A function's call begins a new activation. */
export class Scope {
  readonly evaluation: Evaluation
  readonly outer: Scope | undefined
  /** When the function was made whose call this is. */
  readonly #made: number | undefined
  #bindings = new Map<string, Binding>()

  constructor(evaluation: Evaluation, outer?: Scope, made?: number) {
    this.evaluation = evaluation
    this.outer = outer
    this.#made = made
  }

  /** A node that is evaluated in this scope. */
  at(node: ts.Node): Site {
    return { at: node, scope: this, evaluation: this.evaluation }
  }

  /** A block inside this scope. */
  block(): Scope {
    return new Scope(this.evaluation, this)
  }

  /** The scope of a function that was made here. */
  activation(made = this.evaluation.changes): Scope {
    return new Scope(this.evaluation, this, made)
  }

  declare(name: string, value: Value, mutable = false, mayMutate = false): void {
    this.#bindings.set(name, { value, mutable: mutable || mayMutate, mayMutate, changes: { last: 0 } })
  }

  /** Another value for a name that is declared here. */
  assign(name: string, value: Value): void {
    const binding = this.#bindings.get(name) as Binding
    binding.changes.last = ++this.evaluation.changes
    this.#bindings.set(name, { ...binding, value })
  }

  /** Where a name is bound, and whether a function's boundary lies between. */
  find(name: string, crossed?: number): Found | undefined {
    const binding = this.#bindings.get(name)
    if (binding) return { scope: this, binding, crossed }
    return this.outer?.find(name, earlier(crossed, this.#made))
  }

  /** A copy up to the function's boundary, for one arm of a condition: assignments there stay there. */
  fork(): Scope {
    const isCall = this.#made !== undefined
    const copy = new Scope(this.evaluation, isCall ? this.outer : this.outer?.fork(), this.#made)
    copy.#bindings = new Map([...this.#bindings].map(([name, binding]) => [name, this.#moved(binding, copy)]))
    return copy
  }

  /** A function of this scope sees what is declared after the fork as well. */
  #moved(binding: Binding, copy: Scope): Binding {
    const { value } = binding
    return value instanceof Closure && value.scope === this
      ? { ...binding, value: new Closure(value.code, copy, value.made) }
      : binding
  }

  /** Takes the variables of two forks over, joined by `choose` where they differ. */
  join(then: Scope, otherwise: Scope, choose: (a: Value, b: Value, name: string) => Value): void {
    for (const [name, binding] of this.#bindings) {
      const [a, b] = [then.#bindings.get(name)?.value, otherwise.#bindings.get(name)?.value]
      if (binding.mutable) this.#bindings.set(name, { ...binding, value: a === b ? a : choose(a, b, name) })
    }
    if (this.#made === undefined && this.outer && then.outer && otherwise.outer)
      this.outer.join(then.outer, otherwise.outer, choose)
  }
}

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)
