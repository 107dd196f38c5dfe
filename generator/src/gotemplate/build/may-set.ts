import { keyNode, sameKey } from '../../model/keys.ts'
import { isLiteral, literal, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { mayBeLeftOut } from '../nodes/facts.ts'
import { keysOf } from './omitted.ts'

type Entry = FieldNode | SpreadNode

/** Whether two keys may be the same. */
const mayBeSame = (a: Node, b: Node): boolean => !isLiteral(sameKey(a, b), false)

/** Whether an entry may set a key, or leave it out where another one sets it. */
export const mayHaveKey = (entry: Node, key: Node): boolean => {
  const of = plain(entry)
  if (of.kind === 'field') return mayBeSame(keyNode(of), key)
  if (of.kind === 'spread') return mayHaveKey(of.of, key)
  if (of.kind === 'object') return of.entries.some((each) => mayHaveKey(each, key))
  if (of.kind === 'conditional') return mayHaveKey(of.then, key) || mayHaveKey(of.otherwise, key)
  if (of.kind === 'each') return mayHaveKey(of.body, key)
  if (of.kind === 'absent') return false
  if (of.type.kind !== 'object') return true
  return Object.keys(of.type.fields).some((name) => mayBeSame(literal(name), key))
}

/** Whether an entry sets a key, or leaves it out, in any case. */
export const setsAlways = (entry: Entry, key: string): boolean => {
  if (entry.kind === 'field') return entry.key === key
  const { type } = entry.of
  return type.kind === 'object' && plain(entry.of).kind !== 'object' && keysOf(type).always.includes(key)
}

/** Whether an entry may take away what was set under a key: a field without a value does. */
const mayUnset = (entry: Node, key: Node): boolean => {
  const of = plain(entry)
  if (of.kind === 'field') return mayBeLeftOut(of) && mayBeSame(keyNode(of), key)
  if (of.kind === 'spread') return mayUnset(of.of, key)
  if (of.kind === 'object') return of.entries.some((each) => mayUnset(each, key))
  if (of.kind === 'conditional') return mayUnset(of.then, key) || mayUnset(of.otherwise, key)
  return of.kind === 'each' && mayUnset(of.body, key)
}

/** A field that is there in any case, has its value at once, and keeps it unless a later entry sets another. */
export const isSettled = (entries: readonly Entry[], at: number): boolean => {
  const entry = entries[at]
  if (entry?.kind !== 'field' || plain(entry.value).kind === 'conditional' || mayBeLeftOut(entry)) return false
  const key = keyNode(entry)
  return !entries.slice(at + 1).some((later) => mayUnset(later, key))
}
