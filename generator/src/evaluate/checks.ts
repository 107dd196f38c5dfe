import type ts from 'typescript'
import { and, not } from '../model/boolean.ts'
import { fold, list } from '../model/compose.ts'
import { fail } from '../model/computed.ts'
import { keyOf } from '../model/key.ts'
import { absent } from '../model/leaves.ts'
import type { FailNode, Node, VariableNode } from '../model/node.ts'
import { coalesce, conditional, present, there } from '../model/tests.ts'
import { optional, STRING, type Type } from '../model/type.ts'
import {
  type Check,
  conditionsIn,
  coverage,
  type FailingCall,
  loopKey,
  type PathLoop,
  type PathStep,
} from './path-conditions.ts'
import { refuse } from './refusal.ts'

/** The throws of a template or helper, in the order in which JavaScript comes upon them. */
export class Checks {
  readonly #found = new Map<string, Check>()
  #calls: readonly FailingCall[] = []
  #isOff = false

  get all(): readonly Check[] {
    return [...this.#found.values()]
  }

  /** Remembers a throw. */
  add(message: Node, path: readonly PathStep[], at: ts.Node): FailNode {
    const failing = fail(message)
    const key = `${conditionsIn(path).join()} ${keyOf(failing)}`
    if (!this.#isOff && !this.#found.has(key)) this.#found.set(key, { fail: failing, path, calls: this.#calls, at })
    return failing
  }

  /** Throws that something was made of as if they didn't happen: they must come before it. */
  readonly first = new Set<string>()

  /** Runs what a call does, once more: its throws are reached where it is made. */
  within<R>(call: FailingCall, run: () => R): R {
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

/** What names the variables of a template: an evaluation. */
interface Names {
  named(name: string, of: Node): Node
  variable(name: string, type: Type): VariableNode
}

/**
 * What a template or helper gives, behind the throws that would be lost with a value that nothing uses. Earlier ones
 * stand there too, so that of several the same one is reported as in JavaScript.
 */
export const withChecks = (body: Node, { all: found, first }: Checks, names: Names): Node => {
  const all = withoutRepeated(found)
  const places = all.map(coverage(body, all))
  const last = all.findLastIndex(
    (check, at) => first.has(keyOf(check.fail)) || places[at] === undefined || comesLate(at, all, places),
  )
  return groups(all.slice(0, last + 1).map((check) => ({ check, path: check.path }))).reduceRight(
    (rest, group) => before(rest, group, names),
    body,
  )
}

/** Without throws that are never reached, since an earlier one of the same message is under fewer conditions. */
const withoutRepeated = (all: readonly Check[]): readonly Check[] => {
  const reached = new Map<string, ReadonlySet<string>[]>()
  return all.filter(({ fail, path }) => {
    const before = reached.get(keyOf(fail)) ?? []
    const conditions = new Set(conditionsIn(path))
    reached.set(keyOf(fail), [...before, conditions])
    return !before.some((earlier) => [...earlier].every((each) => conditions.has(each)))
  })
}

/** Whether a template comes upon a later throw first, where that or this one is that of a call which stands where its value is used. */
const comesLate = (at: number, all: readonly Check[], places: readonly (number | undefined)[]): boolean => {
  const isRequired = ({ calls }: Check): boolean => calls.at(-1)?.call.kind === 'call'
  const isFirst = (later: number) => (places[later] ?? Infinity) < (places[at] as number)
  return all.some((check, later) => later > at && isFirst(later) && [check, all[at] as Check].some(isRequired))
}

/** A throw, and the rest of the way to it. */
interface Tail {
  readonly check: Check
  readonly path: readonly PathStep[]
}

/** Throws of one loop, or a single one. */
interface Group {
  readonly tests: readonly Node[]
  readonly loop: PathLoop | undefined
  readonly tails: readonly Tail[]
}

/** The throws that follow each other in one loop are found in its iterations, in their order. */
const groups = (tails: readonly Tail[]): Group[] => {
  const found: Group[] = []
  for (const tail of tails) {
    const group = groupOf(tail)
    const last = found.at(-1)
    if (last?.loop && group.loop && loopKey(last.loop.value) === loopKey(group.loop.value))
      found.splice(-1, 1, { ...last, tails: [...last.tails, ...group.tails] })
    else found.push(group)
  }
  return found
}

const groupOf = ({ check, path }: Tail): Group => {
  const at = path.findIndex((step) => 'loop' in step)
  const step = path[at]
  const loop = step && 'loop' in step ? step.loop : undefined
  if (loop?.isFold) refuseFold(check)
  const tests = (loop ? path.slice(0, at) : path).flatMap((each) =>
    'test' in each ? [each.holds ? each.test : not(each.test)] : [],
  )
  return { tests, loop, tails: [{ check, path: path.slice(at + 1) }] }
}

const before = (rest: Node, group: Group, names: Names): Node => {
  const { tests, loop, tails } = group
  const [only] = tails
  if (!loop && only) return conditional(and(...tests), only.check.fail, rest)
  const message = names.named('message', messageOf([group], names))
  return conditional(present(message), fail(there(message)), rest)
}

/** The message of the first throw that is reached; absent where none is. */
const messageOf = (all: readonly Group[], names: Names): Node =>
  all.reduceRight<Node>((rest, group) => {
    const { tests, loop, tails } = group
    if (loop) return coalesce(firstIn(loop, tests, tails, names), () => rest)
    return conditional(and(...tests), tails[0]?.check.fail.message ?? absent, rest)
  }, absent)

const firstIn = (loop: PathLoop, tests: readonly Node[], tails: readonly Tail[], names: Names): Node => {
  const { key, value } = loop
  const body = messageOf(groups(tails), names)
  const state = names.variable('message', optional(STRING))
  const over = conditional(and(...tests), loop.over, list([]))
  return fold({ over, ...(key && { key }), value, state, start: absent, body, ends: true })
}

/** How far such a loop goes depends on what it has found so far. */
const refuseFold = ({ at }: Check): void =>
  refuse(
    at,
    'this search or `.reduce()` throws, but nothing uses its result',
    'Throw in a loop of its own: `for (const item of list) if (…) throw new Error(…)`.',
  )
