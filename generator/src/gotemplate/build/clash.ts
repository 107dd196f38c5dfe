import { keepsKeysApart } from '../../model/keys-apart.ts'
import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { isTakenWhole } from '../../model/taken-whole.ts'
import { mayHoldNull } from './nullable.ts'

/** Two of a map's parts may have the same key, which is known only at render time: the last one must win. */
export const mayClash = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'each') return isMap(of) && !keepsKeysApart(of)
  if (of.kind !== 'object') return false
  const isBefore = (at: number, is: (later: Node) => boolean) => of.entries.slice(at + 1).some(is)
  const isClashing = (part: Node, at: number): boolean =>
    clashesItself(part) ||
    (isOfHelper(part) && isBefore(at, isOpen)) ||
    (isOfInterface(part) && isBefore(at, isOpenMap))
  const [open, ...others] = of.entries.filter(isOpen)
  if (others.length > 0 || of.entries.some(isClashing)) return true
  return open !== undefined && of.entries.some((part) => part !== open && mayHoldNull(part))
}

/** A loop in it may set a key in two of its turns, or two parts of a map in it may. */
const clashesItself = (part: Node): boolean => {
  const of = plain(part)
  if (of.kind === 'spread') return clashesItself(of.of)
  if (of.kind === 'conditional') return clashesItself(of.then) || clashesItself(of.otherwise)
  return mayClash(of)
}

const isMap = ({ type }: Node): boolean => type.kind === 'map' || type.kind === 'object'

/** What a helper gives is text: nothing can be left out of it. */
const isOfHelper = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return isOfHelper(of.of)
  if (of.kind === 'conditional') return isOfHelper(of.then) || isOfHelper(of.otherwise)
  return of.kind === 'include'
}

/** Which of its fields a map with unknown keys sets too can't be told when they are printed together. */
const isOfInterface = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return isOfInterface(of.of)
  if (of.kind === 'conditional') return isOfInterface(of.then) || isOfInterface(of.otherwise)
  if (of.kind === 'object') return of.entries.some(isOfInterface)
  return of.kind !== 'field' && of.kind !== 'each' && of.type.kind === 'object'
}

const isOpenMap = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'spread') return isOpenMap(of.of)
  if (of.kind === 'conditional') return isOpenMap(of.then) || isOpenMap(of.otherwise)
  return of.kind === 'object' ? of.entries.some(isOpenMap) : of.kind !== 'field' && isOpen(of)
}

/** Has keys that are not known. */
const isOpen = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'field') return typeof of.key !== 'string' && of.key.kind !== 'literal'
  if (of.kind === 'spread') return isOpen(of.of)
  if (of.kind === 'object') return of.entries.some(isOpen)
  if (of.kind === 'conditional') return isOpen(of.then) || isOpen(of.otherwise)
  if (of.kind === 'each') return true
  return (isTakenWhole(of) || of.kind === 'call') && of.type.kind !== 'object'
}
