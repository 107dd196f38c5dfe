import { and, not } from '../model/boolean.ts'
import { member } from '../model/compose.ts'
import { keyOf } from '../model/key.ts'
import { absent, isLiteral, named, narrowedTo, plain } from '../model/leaves.ts'
import type { CompareNode, ConditionalNode, KindTestNode, Node } from '../model/node.ts'
import { conditional, kindTest, present, there, truthy } from '../model/tests.ts'
import { ANY, alternatives, BOOLEAN, isScalar, NUMBER, optional, STRING, type Type, UNKNOWN } from '../model/type.ts'
import type { PathLoop, PathStep } from './path-conditions.ts'

/** What is known to be true where the evaluator stands: the conditions around it, and what follows from them. */
export class Facts {
  #known = new Map<string, boolean>()
  #either: (readonly Node[])[] = []
  #path: readonly PathStep[] = []

  /** The conditions and loops of the rendering that stand around. */
  get path(): readonly PathStep[] {
    return this.#path
  }

  /** Runs something in an arm of a condition. */
  within<R>(test: Node, holds: boolean, run: () => R): R {
    const [known, either, path] = [this.#known, this.#either, this.#path]
    this.#known = new Map(known)
    this.#either = [...either]
    this.#path = [...path, { test, holds }]
    try {
      this.#assume(test, holds)
      return run()
    } finally {
      this.#known = known
      this.#either = either
      this.#path = path
    }
  }

  /** Runs something in an iteration of a loop. */
  inLoop<R>(loop: PathLoop, run: () => R): R {
    const path = this.#path
    this.#path = [...path, { loop }]
    try {
      return run()
    } finally {
      this.#path = path
    }
  }

  /** Runs something where nothing is known, as in a helper. */
  without<R>(run: () => R): R {
    const [known, either, path] = [this.#known, this.#either, this.#path]
    this.#known = new Map()
    this.#either = []
    this.#path = []
    try {
      return run()
    } finally {
      this.#known = known
      this.#either = either
      this.#path = path
    }
  }

  /** Whether a boolean is known here. */
  decide(test: Node): boolean | undefined {
    if (test.kind === 'literal') return Boolean(test.value)
    const known = this.#known.get(keyOf(test))
    if (known !== undefined) return known
    if (test.kind === 'not') return negate(this.decide(test.operand))
    if (test.kind === 'logic') return this.#decideAll(test.operands, test.operator === 'and')
    if (test.kind === 'conditional') return this.#decideArms(test.test, test.then, test.otherwise)
    if (test.kind === 'compare') return this.#decideCompare(test)
    if (test.kind === 'truthy') return this.decide(present(test.operand)) === false ? false : undefined
    return undefined
  }

  #decideAll(operands: readonly Node[], all: boolean): boolean | undefined {
    const decided = operands.map((operand) => this.decide(operand))
    if (decided.includes(!all)) return !all
    return decided.every((value) => value === all) ? all : undefined
  }

  #decideArms(test: Node, then: Node, otherwise: Node): boolean | undefined {
    const decided = this.decide(test)
    return decided === undefined ? undefined : this.decide(decided ? then : otherwise)
  }

  #decideCompare(test: CompareNode): boolean | undefined {
    if (test.operator === 'ne') return negate(this.decide(not(test)))
    if (test.operator !== 'eq' || test.right.kind !== 'literal') return undefined
    const equal = this.#known.get(`= ${keyOf(test.left)} ${JSON.stringify(test.right.value)}`)
    if (equal !== undefined) return equal
    return this.#known.has(`= ${keyOf(test.left)}`) ? false : this.#onlyOneLeft(test)
  }

  /** All other values of a union of strings are excluded. */
  #onlyOneLeft({ left, right }: CompareNode): boolean | undefined {
    const { type } = left
    if (type.optional || type.kind !== 'string' || !type.values) return undefined
    const open = type.values.filter((value) => this.#known.get(`= ${keyOf(left)} ${JSON.stringify(value)}`) !== false)
    return open.length === 1 && isLiteral(right, open[0] as string) ? true : undefined
  }

  #assume(test: Node, holds: boolean): void {
    this.#known.set(keyOf(test), holds)
    if (test.kind === 'not') this.#assume(test.operand, !holds)
    if (test.kind === 'logic') this.#assumeLogic(test.operands, test.operator === 'and', holds)
    if (test.kind === 'conditional') this.#assumeChoice(test, holds)
    if (test.kind === 'truthy' && holds) this.#assume(present(test.operand), true)
    if (test.kind === 'present') this.#assumePresent(test.operand, holds)
    if (test.kind === 'kind-test' && holds) this.#assume(present(test.operand), true)
    if (test.kind === 'compare') this.#assumeCompare(test, holds)
    this.#propagate()
  }

  #assumeLogic(operands: readonly Node[], all: boolean, holds: boolean): void {
    if (holds === all) for (const operand of operands) this.#assume(operand, holds)
    else this.#either.push(operands.map((operand) => (all ? not(operand) : operand)))
  }

  /** One of the arms is reached, and is as the whole is. */
  #assumeChoice({ test, then, otherwise }: ConditionalNode, holds: boolean): void {
    const [a, b] = holds ? [then, otherwise] : [not(then), not(otherwise)]
    this.#either.push([and(test, a), and(not(test), b)])
  }

  /** Of alternatives of which all but one are excluded, the last one holds. */
  #propagate(): void {
    for (const options of this.#either) {
      const open = options.filter((option) => this.decide(option) !== false)
      const [last] = open
      if (open.length === 1 && last && this.decide(last) === undefined) {
        this.#assume(last, true)
      }
    }
  }

  #assumePresent(operand: Node, holds: boolean): void {
    const value = plain(operand)
    if (holds && value.kind === 'member' && value.object.type.optional) this.#assume(present(value.object), true)
    if (!holds && isScalar(value.type)) this.#known.set(keyOf(truthy(value)), false)
  }

  #assumeCompare(test: CompareNode, holds: boolean): void {
    this.#known.set(keyOf(not(test)), !holds)
    if (test.operator !== 'eq' && test.operator !== 'ne') return
    const equal = (test.operator === 'eq') === holds
    if (test.right.kind !== 'literal') return
    this.#known.set(`= ${keyOf(test.left)} ${JSON.stringify(test.right.value)}`, equal)
    if (!equal) return
    this.#known.set(`= ${keyOf(test.left)}`, true)
    this.#known.set(keyOf(present(test.left)), true)
  }

  /** A node as it is known here: its arm where the condition is decided, its type without what is excluded. */
  narrow(node: Node): Node {
    const value = plain(node)
    if (value.kind === 'conditional') return this.#narrowConditional(node, value)
    const narrowed = kindsOf(value.type).length > 1 ? this.#narrowUnion(node) : node
    if (!narrowed.type.optional) return narrowed
    const decided = this.decide(present(narrowed))
    if (decided === undefined) return narrowed
    return decided ? there(narrowed) : absent
  }

  /** The arm that is reached; where that isn't known, each as it is known in its own case. */
  #narrowConditional(node: Node, value: ConditionalNode): Node {
    const { test, then, otherwise } = value
    const decided = this.decide(test)
    if (decided !== undefined) return this.narrow(decided ? then : otherwise)
    if (!node.type.optional && node.type.kind !== 'union') return node
    const a = this.within(test, true, () => this.narrow(then))
    const b = this.within(test, false, () => this.narrow(otherwise))
    if (a === then && b === otherwise) return node
    const of = conditional(test, a, b)
    return node.kind === 'named' ? narrowedTo(named(node, of), of.type) : of
  }

  #narrowUnion(node: Node): Node {
    const all = kindsOf(node.type)
    const open = all.filter((type) => this.#isOpen(node, type))
    if (open.length === all.length || open.length === 0) return node
    // what is left of anything at all has a type only where it is one
    if (node.type.kind === 'unknown' && open.length > 1) return node
    const type: Type = open.length === 1 ? (open[0] as Type) : { kind: 'union', of: open }
    return narrowedTo(node, node.type.optional ? optional(type) : type)
  }

  /** Whether a member of a union is still possible. */
  #isOpen(node: Node, type: Type): boolean {
    const kind = testedKind(type)
    const isOf = (is: KindTestNode['is']) => this.#known.get(keyOf(kindTest(plain(node), is)))
    if (kind && isOf(kind) === false) return false
    if (TESTED_KINDS.some((other) => other !== kind && isOf(other))) return false
    if (type.kind !== 'object') return true
    const others = alternatives(node.type).flatMap((other) =>
      other.kind === 'object' ? Object.keys(other.fields) : [],
    )
    return (
      Object.entries(type.fields).every(([key, field]) => this.#fieldIsOpen(node, key, field)) &&
      others.every((key) => this.#keyIsOpen(node, key, type.fields[key]))
    )
  }

  /** A field that only some members of a union have: known to be there, or not to be there. */
  #keyIsOpen(node: Node, key: string, field: Type | undefined): boolean {
    const isThere = this.#known.get(keyOf(present(member(plain(node), key, optional(ANY)))))
    return isThere === undefined || (isThere ? field !== undefined : field === undefined || field.optional === true)
  }

  /** The discriminant of a tagged union: known to be, or not to be, one of its values. */
  #fieldIsOpen(node: Node, key: string, field: Type): boolean {
    if (field.kind !== 'string' || !field.values) return true
    const own = keyOf(member(plain(node), key, field))
    const isEqual = (value: string) => this.#known.get(`= ${own} ${JSON.stringify(value)}`)
    if (field.values.some((value) => isEqual(value) === true)) return true
    return !this.#known.has(`= ${own}`) && field.values.some((value) => isEqual(value) !== false)
  }
}

const negate = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value)

/** The types that a value may have: those of JSON where nothing is known of it. */
export const kindsOf = (type: Type): readonly Type[] => (type.kind === 'unknown' ? KINDS : alternatives(type))

const KINDS: readonly Type[] = [STRING, NUMBER, BOOLEAN, { kind: 'list', item: UNKNOWN }, ANY]

const TESTED_KINDS: readonly KindTestNode['is'][] = ['string', 'number', 'boolean', 'map', 'list']

/** The kind by which `kindIs` knows a type. */
export const testedKind = (type: Type): KindTestNode['is'] | undefined => {
  if (type.kind === 'integer' || type.kind === 'number') return 'number'
  if (type.kind === 'object' || type.kind === 'any') return 'map'
  return type.kind === 'union' || type.kind === 'absent' || type.kind === 'unknown' ? undefined : type.kind
}
