import type ts from 'typescript'
import { keyOf } from '../model/key.ts'
import { make } from '../model/leaves.ts'
import type { FailNode, Node } from '../model/node.ts'
import { conditionsIn, type PathStep } from './path-conditions.ts'

/** A `throw` that the evaluator came upon, and the way there. */
export interface Check {
  readonly fail: FailNode
  readonly path: readonly PathStep[]
  /** The calls of helpers on the way: each fails by itself where the template calls it. */
  readonly calls: readonly HelperCall[]
  readonly at: ts.Node
}

/** A call of a helper that may fail. */
export interface HelperCall {
  readonly include: Node
  readonly path: readonly PathStep[]
}

/** The throws of a template or helper, in the order in which JavaScript comes upon them. */
export class Checks {
  readonly #found = new Map<string, Check>()
  #calls: readonly HelperCall[] = []
  #isOff = false

  get all(): readonly Check[] {
    return [...this.#found.values()]
  }

  /** Remembers a throw. */
  add(message: Node, path: readonly PathStep[], at: ts.Node): FailNode {
    const fail: FailNode = make({ kind: 'fail', type: { kind: 'absent', optional: true }, message })
    const key = `${conditionsIn(path).join()} ${keyOf(fail)}`
    if (!this.#isOff && !this.#found.has(key)) this.#found.set(key, { fail, path, calls: this.#calls, at })
    return fail
  }

  /** Throws that something was made of as if they didn't happen: they must come before it. */
  readonly first = new Set<string>()

  /** Runs what a helper does, once more: its throws are reached where the helper is called. */
  within<R>(call: HelperCall, run: () => R): R {
    const before = this.#calls
    this.#calls = [...before, call]
    try {
      return run()
    } finally {
      this.#calls = before
    }
  }

  /** Runs something whose throws were found already. */
  without<R>(run: () => R): R {
    const before = this.#isOff
    this.#isOff = true
    try {
      return run()
    } finally {
      this.#isOff = before
    }
  }
}
