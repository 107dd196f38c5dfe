import type ts from 'typescript'
import { not } from '../model/boolean.ts'
import { childrenOf, holding } from '../model/inside.ts'
import { keyOf } from '../model/key.ts'
import type { CompareNode, FailNode, Node, ObjectNode, VariableNode } from '../model/node.ts'

/** A loop of the template in which the evaluator stands. */
export interface PathLoop {
  readonly over: Node
  readonly key?: VariableNode | undefined
  readonly value: VariableNode
  /** It steps through a value, or ends with the first item that gives something. */
  readonly isFold?: boolean
}

/** A condition or loop on the way to a place of the source. */
export type PathStep = { readonly test: Node; readonly holds: boolean } | { readonly loop: PathLoop }

/** What is true where a test holds, or doesn't: each condition by itself, as a string. */
const conditionsOf = (test: Node, holds: boolean): readonly string[] => {
  if (test.kind === 'not') return conditionsOf(test.operand, !holds)
  if (test.kind === 'logic' && (test.operator === 'and') === holds)
    return test.operands.flatMap((operand) => conditionsOf(operand, holds))
  if (test.kind === 'compare' && isOpposite(test)) return conditionsOf(not(test), !holds)
  return [`${holds ? '+' : '-'}${keyOf(test)}`]
}

const isOpposite = ({ operator }: CompareNode): boolean => ['ne', 'ge', 'gt'].includes(operator)

/** The conditions and loops of a path. */
export const conditionsIn = (path: readonly PathStep[]): readonly string[] =>
  path.flatMap((step) => ('loop' in step ? [loopKey(step.loop.value)] : conditionsOf(step.test, step.holds)))

/** An iteration of a loop, as one of the conditions. */
export const loopKey = ({ id }: VariableNode): string => `loop ${id}`

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

/** A `throw` or a call of a helper in what a template prints, and the conditions under which it is reached. */
interface Place {
  readonly key: string
  readonly conditions: readonly string[]
}

/** Whether what a template prints fails wherever a throw is reached. */
export const coverage = (body: Node, checks: readonly Check[]): ((check: Check) => boolean) => {
  if (checks.length === 0) return () => true
  const helpers = new Set(checks.flatMap(({ calls }) => calls.map(({ include }) => keyOf(include))))
  const places = new Map<string, Place[]>()
  for (const place of placesIn(body, helpers)) places.set(place.key, [...(places.get(place.key) ?? []), place])
  const isReached = (node: Node, path: Check['path']): boolean => {
    const conditions = new Set(conditionsIn(path))
    return (places.get(keyOf(node)) ?? []).some((place) => place.conditions.every((each) => conditions.has(each)))
  }
  return ({ fail, path, calls }) => isReached(fail, path) || calls.some((call) => isReached(call.include, call.path))
}

/** All that may fail in what is printed. What isn't certain to be printed is left out. */
const placesIn = (body: Node, helpers: ReadonlySet<string>): Place[] => {
  const found: Place[] = []
  const mayFail = (node: Node) => node.kind === 'fail' || (node.kind === 'include' && helpers.has(keyOf(node)))
  const holdsOne = holding(mayFail)
  const visit = (node: Node, conditions: readonly string[], isTest = false): void => {
    if (!holdsOne(node)) return
    if (mayFail(node) && !(isTest && node.kind === 'fail')) found.push({ key: keyOf(node), conditions })
    if (node.kind === 'conditional') {
      visit(node.test, conditions, true)
      visit(node.then, [...conditions, ...conditionsOf(node.test, true)], isTest)
      visit(node.otherwise, [...conditions, ...conditionsOf(node.test, false)], isTest)
    } else if (node.kind === 'each' || node.kind === 'fold') {
      visit(node.over, conditions, isTest)
      visit(node.body, [...conditions, loopKey(node.value)], isTest)
    } else if (node.kind === 'object') {
      for (const entry of node.entries.filter((_, index) => isKept(node, index))) visit(entry, conditions, isTest)
    } else if (node.kind === 'logic') visit(node.operands[0] as Node, conditions, true)
    else for (const child of childrenOf(node)) visit(child, conditions, isTest || TESTS.has(node.kind))
  }
  visit(body, [])
  return found
}

const TESTS = new Set<Node['kind']>(['compare', 'not', 'truthy', 'present', 'kind-test'])

/** Whether no later entry of a map may take an entry's place. */
const isKept = ({ entries }: ObjectNode, at: number): boolean => {
  const keys = keysOf(entries[at] as Node)
  const isApart = (later: Node): boolean => keysOf(later)?.every((key) => keys?.includes(key) === false) ?? false
  return entries.slice(at + 1).every(isApart)
}

/** The keys that an entry may set, where all are known. */
const keysOf = (node: Node): readonly string[] | undefined => {
  if (node.kind === 'field') return typeof node.key === 'string' ? [node.key] : undefined
  if (node.kind === 'spread' || node.kind === 'named') return keysOf(node.of)
  if (node.kind === 'absent' || node.kind === 'fail') return []
  if (node.kind === 'conditional') return allOf([node.then, node.otherwise])
  if (node.kind === 'object') return allOf(node.entries)
  return node.type.kind === 'object' && node.kind !== 'each' ? Object.keys(node.type.fields) : undefined
}

const allOf = (nodes: readonly Node[]): readonly string[] | undefined => {
  const keys = nodes.map(keysOf)
  return keys.includes(undefined) ? undefined : keys.flatMap((each) => each ?? [])
}
