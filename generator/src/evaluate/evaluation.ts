import type ts from 'typescript'
import { iterationType } from '../model/compose.ts'
import { COUNT, call } from '../model/computed.ts'
import { renewed } from '../model/fresh-variables.ts'
import { childrenOf, remembered } from '../model/inside.ts'
import { keyOf } from '../model/key.ts'
import { isNode, literal, named, variable } from '../model/leaves.ts'
import type { EachNode, HelperDefinition, Node, VariableNode } from '../model/node.ts'
import { isOfHelper } from '../model/omitted-when-empty.ts'
import { conditional, present, there } from '../model/tests.ts'
import { required, type Type } from '../model/type.ts'
import { Checks, withChecks } from './checks.ts'
import { Facts } from './facts.ts'
import { refuse } from './refusal.ts'
import type { Rules } from './rules.ts'
import type { Helper, Value } from './value.ts'

/** Whether a value's type doesn't come from the conditions around it. */
const isTheSameEverywhere: (node: Node) => boolean = remembered(
  (node) => !node.narrowed && childrenOf(node).every(isTheSameEverywhere),
)

const MOST_CALLS = 200

const MOST_STEPS = 200_000

/** A helper's definition with the types that its parameters were given so far. */
export interface KnownHelper {
  readonly helper: Helper
  readonly types: readonly Type[]
  readonly definition: HelperDefinition
  /** It may throw. */
  readonly mayFail: boolean
}

/** The node of the former name of a value that has one which still counts. */
export type FormerOf = (node: Node) => Node | undefined

/** What the evaluation of one chart shares. */
export class Evaluation {
  facts = new Facts()
  /** The throws of the template or helper that is being evaluated. */
  checks = new Checks()
  readonly helpers = new Map<string, KnownHelper>()
  /** The chart's context: the argument of every function with a default export. */
  readonly context: Value
  /** What the rules of syntax need of each other. */
  readonly rules: Rules
  /** Where the source branches by what is known only at render time: conditions, clauses of `switch`, loops. */
  readonly branches = new Set<ts.Node>()
  /** How many assignments there were so far. */
  changes = 0
  #calls = 0
  #steps = 0
  #ids = 0
  readonly #named = new Map<string, Node>()

  /** The former name under which a value still counts. */
  readonly #formerOf: FormerOf

  constructor(context: Value, rules: Rules, formerOf: FormerOf = () => undefined) {
    this.#formerOf = formerOf
    this.context = context
    this.rules = rules
  }

  /** A value, or what is given under its former name. */
  carried(node: Node): Node {
    const former = this.#formerOf(node)
    return former ? conditional(present(former), there(former), node) : node
  }

  /** Notes a condition of the source that nothing decides before render time, and gives it back. */
  condition(test: Value, at: ts.Node): Value {
    if (isNode(test) && !this.branches.has(at) && this.facts.decide(test) === undefined) this.branches.add(at)
    return test
  }

  /** The loops of which an iteration is being evaluated once more, by the ids of their variables. */
  readonly iterating = new Set<number>()

  /** A loop that exists already, for another walk through it: within an iteration of itself, with variables of its own. */
  again(loop: EachNode): EachNode {
    return this.iterating.has(loop.value.id) ? renewed(loop, () => ++this.#ids) : loop
  }

  /** A fresh loop variable. */
  variable(name: string, type: Type, about?: Parameters<typeof variable>[3]): VariableNode {
    return variable(++this.#ids, name, type, about)
  }

  /** What asks chance or the clock, for one call in one iteration of the loops around it. */
  anew(chance: Node): Node {
    const loops = this.facts.path.flatMap((step) => ('loop' in step ? [step.loop.value] : []))
    return call('anew', chance.type, [chance, literal(++this.#ids), ...loops])
  }

  /** The variable of a loop: what each iteration has. */
  item(name: string, over: Node): VariableNode {
    const { kind } = over.type
    const isEntry = kind === 'map' || kind === 'any'
    return this.variable(name, kind === 'list' ? required(iterationType(over)) : iterationType(over), {
      ...(isEntry && { isEntry }),
      ...(isOfHelper(over) && { isOfHelper: true }),
    })
  }

  /** The index of a loop. */
  index(name: string): VariableNode {
    return this.variable(name, COUNT, { counts: true })
  }

  /** A constant of the author, which keeps its name: one variable for all functions that give a value the same name. */
  named(name: string, of: Node, comment?: string): Node {
    const key = isTheSameEverywhere(of) ? `${name} ${keyOf(of)}` : undefined
    const known = key && this.#named.get(key)
    if (known) return known
    const node = named({ id: ++this.#ids, name, comment }, of)
    if (key) this.#named.set(key, node)
    return node
  }

  /** Evaluates a template or helper: a value, behind the throws that would be lost with what nothing uses. */
  withOwnChecks(run: () => Node): Node {
    const before = this.checks
    this.checks = new Checks()
    try {
      const body = run()
      return withChecks(body, this.checks, this)
    } finally {
      this.checks = before
    }
  }

  /** Counts a call while it runs: a recursion that depends on values known at render time never ends. */
  call<R>(at: ts.Node, run: () => R): R {
    if (this.#calls >= MOST_CALLS) {
      refuse(
        at,
        `more than ${MOST_CALLS} calls are nested`,
        'End the recursion with a condition that is known when the chart is generated.',
      )
    }
    this.#calls++
    try {
      return run()
    } finally {
      this.#calls--
    }
  }

  /** Counts a statement: conditions one after another may double the work each time. */
  step(at: ts.Node): void {
    this.#steps++
    if (this.#steps > MOST_STEPS)
      refuse(
        at,
        'too many combinations of conditions have to be evaluated',
        'Let each condition choose a value instead of guarding the statements that follow.',
      )
  }
}
