import { member } from '../../model/compose.ts'
import { same } from '../../model/key.ts'
import { keyNode, sameKey } from '../../model/keys.ts'
import { FALSE, literal, make, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { and, conditional, or, present, there } from '../../model/tests.ts'
import { ANY, BOOLEAN, optional, type Type } from '../../model/type.ts'
import { goCall } from '../nodes/nodes.ts'

/** When a map sets a key: a boolean. */
export const sets = (node: Node, key: Node): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, sets(of.then, key), sets(of.otherwise, key))
  if (of.kind === 'object') return or(...of.entries.map((entry) => setBy(entry, key)))
  if (isWithout(of, key)) return FALSE
  if (of.type.kind === 'map') return present(entryOf(of, of.type.value, key))
  // what is passed through may have null under a key, which sets it, too
  if (of.type.kind === 'any') return and(present(of), goCall('hasKey', BOOLEAN, there(of), key))
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

const entryOf = (map: Node, value: Type, key: Node): Node => {
  const type = optional(value)
  return key.kind === 'literal' ? member(map, String(key.value), type) : make({ kind: 'index', type, object: map, key })
}
