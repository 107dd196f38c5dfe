import { remembered } from './inside.ts'
import type { FieldNode, Node, SpreadNode } from './node.ts'
import { type ObjectType, optional, required, type Type } from './type.ts'

/** The type of a value where it is written out: a map that the author composed hasn't the fields without a value. */
export const writtenType: (node: Node) => Type = remembered((node) => {
  if (node.kind === 'named') return writtenType(node.of)
  if (node.kind === 'conditional') return oneOf([writtenType(node.then), writtenType(node.otherwise)])
  if (node.kind === 'list') return { kind: 'list', item: oneOf(node.items.map(itemType)) }
  if (node.kind === 'each') return writtenType(node.body)
  return node.kind === 'object' ? mapOf(node.entries) : node.type
})

const oneOf = (of: readonly Type[]): Type => {
  const union: Type = { kind: 'union', of: of.map(required) }
  return of.some((type) => type.optional) ? optional(union) : union
}

const itemType = (item: Node): Type => {
  if (item.kind !== 'spread') return writtenType(item)
  const type = writtenType(item.of)
  return type.kind === 'list' ? type.item : required(type)
}

const mapOf = (entries: readonly (FieldNode | SpreadNode)[]): ObjectType => ({
  kind: 'object',
  fields: Object.fromEntries(entries.flatMap(fieldsOf)),
})

const fieldsOf = (entry: FieldNode | SpreadNode, index: number): [string, Type][] => {
  if (entry.kind === 'field') return [[nameOf(entry, index), required(writtenType(entry.value))]]
  const type = writtenType(entry.of)
  if (type.kind !== 'object') return [[`…${index}`, required(type)]]
  return Object.entries(type.fields).map(([name, field]) => [name, required(field)])
}

const nameOf = ({ key }: FieldNode, index: number): string => (typeof key === 'string' ? key : `[${index}]`)
