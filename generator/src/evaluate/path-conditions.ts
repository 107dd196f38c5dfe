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
  /** The calls of helpers and of `required` on the way: each fails by itself where the template calls it. */
  readonly calls: readonly FailingCall[]
  readonly at: ts.Node
}

/** A call of a helper that may fail, or of `required`. */
export interface FailingCall {
  readonly call: Node
  readonly path: readonly PathStep[]
}

/** A `throw` or a call that may fail in what a template prints, and the conditions under which it is reached. */
interface Place {
  readonly key: string
  readonly conditions: readonly string[]
}

/** Where what a template prints fails if a throw is reached, counted from its beginning; undefined where it may not. */
export const coverage = (body: Node, checks: readonly Check[]): ((check: Check) => number | undefined) => {
  if (checks.length === 0) return () => undefined
  const calls = new Set(checks.flatMap((check) => check.calls.map(({ call }) => keyOf(call))))
  const places = placesIn(body, calls)
  const byKey = Map.groupBy(places.keys(), (at) => (places[at] as Place).key)
  const reachedAt = (node: Node, path: Check['path']): number | undefined => {
    const conditions = new Set(conditionsIn(path))
    const isReached = (at: number) => (places[at] as Place).conditions.every((each) => conditions.has(each))
    return byKey.get(keyOf(node))?.find(isReached)
  }
  return ({ fail, path, calls: through }) =>
    [{ call: fail, path }, ...through]
      .map(({ call, path: way }) => reachedAt(call, way))
      .filter((at) => at !== undefined)
      .sort((one, other) => one - other)[0]
}

/** All that may fail in what is printed. What isn't certain to be printed is left out. */
const placesIn = (body: Node, calls: ReadonlySet<string>): Place[] => {
  const found: Place[] = []
  const mayFail = (node: Node) => node.kind === 'fail' || (CALLS.has(node.kind) && calls.has(keyOf(node)))
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

const CALLS = new Set<Node['kind']>(['include', 'call'])

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
