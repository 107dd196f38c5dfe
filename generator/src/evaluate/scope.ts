import type { Evaluation } from './evaluation.ts'
import { Closure, type Value } from './value.ts'

interface Binding {
  readonly value: Value
  /** Declared by `let`. */
  readonly mutable: boolean
}

/** Names and what they stand for, block within block. A function's call begins a new activation. */
export class Scope {
  readonly evaluation: Evaluation
  readonly outer: Scope | undefined
  readonly #activation: boolean
  #bindings = new Map<string, Binding>()

  constructor(evaluation: Evaluation, outer?: Scope, activation = false) {
    this.evaluation = evaluation
    this.outer = outer
    this.#activation = activation
  }

  /** A block inside this scope. */
  block(): Scope {
    return new Scope(this.evaluation, this)
  }

  /** The scope of a function that was made here. */
  activation(): Scope {
    return new Scope(this.evaluation, this, true)
  }

  declare(name: string, value: Value, mutable = false): void {
    this.#bindings.set(name, { value, mutable })
  }

  /** Where a name is bound, and whether a function's boundary lies between. */
  find(name: string, crossed = false): { scope: Scope; binding: Binding; crossed: boolean } | undefined {
    const binding = this.#bindings.get(name)
    if (binding) return { scope: this, binding, crossed }
    return this.outer?.find(name, crossed || this.#activation)
  }

  /** A copy up to the function's boundary, for one arm of a condition: assignments there stay there. */
  fork(): Scope {
    const copy = new Scope(this.evaluation, this.#activation ? this.outer : this.outer?.fork(), this.#activation)
    copy.#bindings = new Map([...this.#bindings].map(([name, binding]) => [name, this.#moved(binding, copy)]))
    return copy
  }

  /** A function of this scope sees what is declared after the fork as well. */
  #moved(binding: Binding, copy: Scope): Binding {
    const { value } = binding
    return value instanceof Closure && value.scope === this
      ? { ...binding, value: new Closure(value.code, copy) }
      : binding
  }

  /** Takes the variables of two forks over, joined by `choose` where they differ. */
  join(then: Scope, otherwise: Scope, choose: (a: Value, b: Value, name: string) => Value): void {
    for (const [name, { mutable }] of this.#bindings) {
      const [a, b] = [then.#bindings.get(name)?.value, otherwise.#bindings.get(name)?.value]
      if (mutable) this.declare(name, a === b ? a : choose(a, b, name), true)
    }
    if (!this.#activation && this.outer && then.outer && otherwise.outer)
      this.outer.join(then.outer, otherwise.outer, choose)
  }
}
