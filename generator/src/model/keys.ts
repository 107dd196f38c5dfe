import { literal } from './leaves.ts'
import type { FieldNode, Node } from './node.ts'
import { compare } from './tests.ts'

/** A field's key as a node. */
export const keyNode = ({ key }: FieldNode): Node => (typeof key === 'string' ? literal(key) : key)

/** Whether two keys are the same: a boolean, decided at once where the texts around what is late tell them apart. */
export const sameKey = (a: Node, b: Node): Node => (mayBeEqual(a, b) ? compare('eq', a, b) : literal(false))

const mayBeEqual = (a: Node, b: Node): boolean =>
  compatible(ends(a).start, ends(b).start, (long, short) => long.startsWith(short)) &&
  compatible(ends(a).end, ends(b).end, (long, short) => long.endsWith(short)) &&
  overlap(a, b)

const compatible = (a: string, b: string, covers: (long: string, short: string) => boolean): boolean =>
  a.length > b.length ? covers(a, b) : covers(b, a)

/** The constant beginning and end of a text. */
const ends = (node: Node): { start: string; end: string } => {
  if (node.kind === 'literal') return { start: String(node.value), end: String(node.value) }
  if (node.kind !== 'text') return { start: '', end: '' }
  const [first, last] = [node.parts[0], node.parts.at(-1)]
  return {
    start: first?.kind === 'literal' ? String(first.value) : '',
    end: last?.kind === 'literal' ? String(last.value) : '',
  }
}

const overlap = (a: Node, b: Node): boolean => {
  const [one, other] = [valuesOf(a), valuesOf(b)]
  return !one || !other || one.some((value) => other.includes(value))
}

const valuesOf = ({ type }: Node): readonly string[] | undefined => (type.kind === 'string' ? type.values : undefined)
