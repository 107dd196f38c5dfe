import { member, object, spread } from '../../model/compose.ts'
import { remembered } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { keyNode, sameKey } from '../../model/keys.ts'
import { absent, literal, make, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, ObjectNode, SpreadNode } from '../../model/node.ts'
import { conditional, or, present } from '../../model/tests.ts'
import { nullableApart } from './nullable.ts'
import { keysOf, mayHave, omit } from './omitted.ts'
import { sets } from './sets.ts'

type Entry = FieldNode | SpreadNode

/**
 * A map whose entries can be printed one after the other: what a later one sets too is left out, and no key stands
 * twice. The last of several values for a key stands in the place of the first.
 */
export const keysOnce = (node: ObjectNode): ObjectNode => once(node) as ObjectNode

const once: (node: Node) => Node = remembered((node) =>
  node.kind === 'object'
    ? make({ ...node, entries: nullableApart(node.entries).map(inArms).reduce<readonly Entry[]>(add, []) })
    : node,
)

const inArms = (entry: Entry): Entry => (entry.kind === 'field' ? entry : spread(arm(entry.of), entry.comment))

const arm = (node: Node): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, arm(of.then), arm(of.otherwise))
  return of.kind === 'object' ? once(of) : node
}

const add = (before: readonly Entry[], entry: Entry): readonly Entry[] =>
  entry.kind === 'field' ? addField(before, entry) : [...before.flatMap((other) => overridden(other, entry.of)), entry]

const addField = (before: readonly Entry[], entry: FieldNode): readonly Entry[] => {
  const key = keyNode(entry)
  const at = before.findIndex((other) => other.kind === 'field' && same(keyNode(other), key))
  const others = before.flatMap((other, index) => (index === at ? [entry] : without(other, [key])))
  return at >= 0 ? others : [...others, entry]
}

/** An entry without some keys, which something later sets in any case. */
const without = (entry: Entry, keys: readonly Node[]): readonly Entry[] => {
  if (entry.kind === 'spread') return [spread(omitted(entry.of, keys), entry.comment)]
  const own = keyNode(entry)
  return leftOut(entry, or(...keys.map((key) => sameKey(own, key))))
}

/** A field that is left out under a condition, with its key where that is known only at render time. */
const leftOut = (entry: FieldNode, test: Node): readonly Entry[] => {
  if (test.kind === 'literal') return test.value ? [] : [entry]
  if (typeof entry.key !== 'string') return [spread(conditional(test, object([]), object([entry])))]
  const value = conditional(test, absent, entry.value)
  return [make({ ...entry, type: value.type, value })]
}

const omitted = (node: Node, keys: readonly Node[]): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, omitted(of.then, keys), omitted(of.otherwise, keys))
  return of.kind === 'object' ? withEntries(of, (entry) => without(entry, keys)) : omit(of, keys)
}

const withEntries = (node: ObjectNode, change: (entry: Entry) => readonly Entry[]): ObjectNode =>
  make({ ...node, entries: node.entries.flatMap(change) })

/** A map without the keys that another one sets, as far as these are known. */
const minus = (map: Node, by: Node): Node => {
  const own = plain(map)
  if (own.kind === 'conditional') return conditional(own.test, minus(own.then, by), minus(own.otherwise, by))
  if (own.kind === 'object') return withEntries(own, (entry) => overridden(entry, by))
  const of = plain(by)
  if (of.kind === 'conditional') return conditional(of.test, minus(map, of.then), minus(map, of.otherwise))
  if (of.kind === 'object') return of.entries.reduce(minusEntry, map)
  if (of.type.kind !== 'object') return map
  const { always, sometimes } = keysOf(of.type)
  return sometimes
    .filter(([key]) => mayHave(own.type, literal(key)))
    .reduce(
      (rest, [key, type]) => {
        const less = omitted(rest, [literal(key)])
        return conditional(present(member(of, key, type)), less, rest)
      },
      omitted(map, always.map(literal)),
    )
}

const minusEntry = (map: Node, entry: Entry): Node =>
  entry.kind === 'spread' ? minus(map, entry.of) : omitted(map, [keyNode(entry)])

/** What a later spread may set too is left out then. */
const overridden = (entry: Entry, by: Node): readonly Entry[] => {
  if (entry.kind === 'spread') return [spread(minus(entry.of, by), entry.comment)]
  return leftOut(entry, sets(by, keyNode(entry)))
}
