import { childrenOf, holding } from '../model/inside.ts'
import { keyOf } from '../model/key.ts'
import type { FieldNode, Node, ObjectNode, SpreadNode } from '../model/node.ts'
import type { Check } from './checks.ts'
import { conditionsIn, conditionsOf, loopKey } from './path.ts'

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
  const later = entries.slice(at + 1)
  return entries[at]?.kind === 'field' ? later.every(hasKnownKey) : later.length === 0
}

const hasKnownKey = (entry: FieldNode | SpreadNode): boolean => entry.kind === 'field' && typeof entry.key === 'string'
