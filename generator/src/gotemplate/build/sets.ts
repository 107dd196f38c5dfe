import { member } from '../../model/compose.ts'
import { same } from '../../model/key.ts'
import { keyNode, sameKey } from '../../model/keys.ts'
import { FALSE, literal, make, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { and, conditional, or, present } from '../../model/tests.ts'
import { ANY, optional } from '../../model/type.ts'

/** When a map sets a key: a boolean. */
export const sets = (node: Node, key: Node): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, sets(of.then, key), sets(of.otherwise, key))
  if (of.kind === 'object') return or(...of.entries.map((entry) => setBy(entry, key)))
  if (isWithout(of, key)) return FALSE
  if (of.type.kind === 'map' || of.type.kind === 'any') return present(entryOf(of, key))
  if (of.type.kind !== 'object') return FALSE
  const { fields } = of.type
  const names = Object.keys(fields).filter((name) => key.kind !== 'literal' || name === key.value)
  return or(...names.map((name) => and(sameKey(key, literal(name)), present(member(of, name, fields[name] ?? ANY)))))
}

const setBy = (entry: FieldNode | SpreadNode, key: Node): Node =>
  entry.kind === 'field' ? sameKey(keyNode(entry), key) : sets(entry.of, key)

/** The key was left out of it. */
const isWithout = (node: Node, key: Node): boolean =>
  node.kind === 'call' && node.function === 'omit' && node.arguments.slice(1).some((other) => same(other, key))

const entryOf = (map: Node, key: Node): Node => {
  const type = optional(map.type.kind === 'map' ? map.type.value : ANY)
  return key.kind === 'literal' ? member(map, String(key.value), type) : make({ kind: 'index', type, object: map, key })
}
