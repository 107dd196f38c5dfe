import { keyOf, same } from '../../model/key.ts'
import { make, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, ObjectNode, SpreadNode } from '../../model/node.ts'
import { mayBeLeftOut } from '../nodes/facts.ts'
import { asConditional } from '../nodes/nodes.ts'

/**
 * A map whose entries are set one after the other, where what is set later wins by itself: nothing has to be left out
 * for something that comes after it.
 */
export const overriding = (node: ObjectNode): ObjectNode => {
  const spread = new Set(node.entries.flatMap((entry) => (entry.kind === 'spread' ? [keyOf(whole(entry.of))] : [])))
  const later = (index: number) => new Set(node.entries.slice(index + 1).flatMap(keysSet))
  return make({
    ...node,
    entries: node.entries.map((entry, index) =>
      entry.kind === 'field' ? always(entry, spread) : inArms(allOf(entry, later(index)), spread),
    ),
  })
}

/** The keys that an entry sets in any case. */
const keysSet = (entry: FieldNode | SpreadNode): unknown[] => {
  if (entry.kind === 'field') return mayBeLeftOut(entry.value) ? [] : [nameOf(entry)]
  const { type } = entry.of
  if (type.kind !== 'object' || type.optional) return []
  return Object.keys(type.fields).filter((key) => !type.fields[key]?.optional)
}

const nameOf = ({ key }: FieldNode): unknown => (typeof key === 'string' ? key : undefined)

/** A field that was left out where a later map has its key. */
const always = (entry: FieldNode, spread: ReadonlySet<string>): FieldNode => {
  const { value } = entry
  if (value.kind !== 'conditional' || value.then.kind !== 'absent') return entry
  const tests = value.test.kind === 'logic' && value.test.operator === 'or' ? value.test.operands : [value.test]
  const overridden = tests.every((test) => isEntryOf(test, entry.key, spread))
  return overridden ? make({ ...entry, value: value.otherwise, type: value.otherwise.type }) : entry
}

/** The same for the fields that a condition adds. */
const inArms = (entry: SpreadNode, spread: ReadonlySet<string>): SpreadNode =>
  make({ ...entry, of: arm(entry.of, spread) })

const arm = (node: Node, spread: ReadonlySet<string>): Node => {
  if (node.kind === 'conditional')
    return asConditional(node.test, arm(node.then, spread), arm(node.otherwise, spread), node.type)
  if (node.kind !== 'object') return node
  const entries = node.entries.map((entry) => (entry.kind === 'field' ? always(entry, spread) : inArms(entry, spread)))
  return make({ ...node, entries })
}

const isEntryOf = (test: Node, key: FieldNode['key'], spread: ReadonlySet<string>): boolean => {
  if (test.kind !== 'present' || test.operand.kind !== 'member') return false
  return test.operand.key === key && spread.has(keyOf(test.operand.object))
}

/** A map without the keys that later fields set anyway. */
const allOf = (entry: SpreadNode, set: ReadonlySet<unknown>): SpreadNode => {
  const of = ifThere(entry.of)
  if (of.kind !== 'call' || of.function !== 'omit') return entry
  const keys = of.arguments.slice(1).map((key) => (key.kind === 'literal' ? key.value : undefined))
  return keys.every((key) => set.has(key)) ? make({ ...entry, of: whole(entry.of) }) : entry
}

/** The map itself, of which some keys may have been left out. */
const whole = (node: Node): Node => {
  const of = ifThere(node)
  if (of.kind !== 'call' || of.function !== 'omit') return node
  const [map] = of.arguments as readonly [Node]
  if (node.kind !== 'conditional' || node.test.kind !== 'present') return map
  return same(node.test.operand, map) ? node.test.operand : asConditional(node.test, map, node.otherwise, node.type)
}

/** What a map is where it is there, and nothing else is in its place. */
const ifThere = (node: Node): Node =>
  node.kind === 'conditional' && node.test.kind === 'present' && node.otherwise.kind === 'absent' ? node.then : node

/** A field that is there in any case, and has its value at once. */
export const isSettled = (entry: FieldNode | SpreadNode): entry is FieldNode =>
  entry.kind === 'field' && plain(entry.value).kind !== 'conditional' && !mayBeLeftOut(entry.value)
