import { keyNode } from '../../model/keys.ts'
import { make, plain } from '../../model/leaves.ts'
import type { FieldNode, ListNode, Node, ObjectNode, SpreadNode, VariableNode } from '../../model/node.ts'
import { optional, type Type } from '../../model/type.ts'
import { goCall, isRead, newVariable } from '../nodes/nodes.ts'
import type { Block, Statement } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context, Prepared } from './context.ts'
import { failure } from './failure.ts'
import { isFilled } from './filled-test.ts'
import type { Form } from './form.ts'
import { intoMap } from './into-map.ts'
import { isSettled, mayHaveKey } from './may-set.ts'
import { mergeOf, typeOfFields } from './merged-maps.ts'
import { withWholeIncludes } from './whole-includes.ts'

/** Appends items to a list in a variable. */
export const intoList = (variable: VariableNode, context: Context, isFilledAtFirst = false): Form => {
  const set = (value: Node): Statement => ({ kind: 'assign', variable, value })
  const item = (node: Node): Block => {
    const of = plain(node)
    if (of.kind === 'fail') return failure(of, context)
    if (of.kind === 'conditional') return choose(of.test, item(of.then), item(of.otherwise), context)
    const { before, node: value } = context.prepare(node, context)
    return of.kind === 'absent' ? [] : [...before, set(goCall('append', variable.type, variable, value))]
  }
  const whole = (node: Node): Block => {
    const both = goCall('concat', variable.type, variable, node)
    // of two empty lists it gives Go's nil, which is null
    const add = [set(isFilledAtFirst ? both : goCall('default', variable.type, goCall('list', variable.type), both))]
    return node.type.optional ? choose(isFilled(node), add, [], context) : add
  }
  return { item, whole, entry: (field) => item(field.value) }
}

/** A list or map with conditions or loops in it, put together in a variable. */
export const collect = (node: Node, name: string, context: Context): Prepared => {
  const inside = { ...context, hint: name }
  return node.type.kind === 'list' ? collectList(node, name, inside) : collectMap(node, name, inside)
}

const collectList = (node: Node, name: string, context: Context): Prepared => {
  const variable = newVariable(name, node.type)
  const { first, rest } = node.kind === 'list' ? firstItems(node) : { first: [], rest: node }
  const { before, node: initial } = context.prepare(goCall('list', node.type, ...first), context)
  const items = context.contents(rest, intoList(variable, context, first.length > 0), context)
  return { before: [...before, start(variable, initial), ...items], node: variable }
}

/** The items that a list has in any case and at once, and the rest of it. */
const firstItems = (node: ListNode): { first: readonly Node[]; rest: ListNode } => {
  const at = node.items.findIndex(({ kind }) => kind === 'spread' || kind === 'conditional')
  const count = at < 0 ? node.items.length : at
  return { first: node.items.slice(0, count), rest: make({ ...node, items: node.items.slice(count) }) }
}

const collectMap = (node: Node, name: string, context: Context): Prepared => {
  const merge = node.kind === 'object' ? mergeOf(node) : undefined
  if (merge) return context.prepare(merge, context)
  const { value, has, rest } = node.kind === 'object' ? beginning(node) : { ...emptyMap(node), rest: node }
  const variable = newVariable(name, value.type)
  const { before, node: initial } = context.prepare(value, context)
  const entries = context.contents(rest, intoMap(variable, context, [...has, ...turns(rest)]), context)
  return { before: [...before, start(variable, initial), ...entries], node: variable }
}

/** What a map is at once, and what it has then. */
interface Beginning {
  readonly value: Node
  readonly has: readonly Node[]
}

const emptyMap = ({ type }: Node): Beginning => ({ value: goCall('dict', type), has: [] })

/** What the turns of loops set: one of them may set it before another. */
const turns = (node: Node): Node[] => {
  const of = plain(node)
  if (of.kind === 'each') return [of]
  if (of.kind === 'spread') return turns(of.of)
  if (of.kind === 'conditional') return [...turns(of.then), ...turns(of.otherwise)]
  return of.kind === 'object' ? of.entries.flatMap(turns) : []
}

/** What a helper gives, or the fields that a map has in any case; and the rest of it. */
const beginning = (node: ObjectNode): Beginning & { readonly rest: ObjectNode } => {
  const map = withWholeIncludes(node)
  const [first, ...others] = map.entries
  if (first?.kind === 'spread' && isRead(first.of))
    return { value: first.of, has: [first], rest: make({ ...map, entries: others }) }
  const { fields, rest } = startOf(map)
  if (fields.length === 0) return { ...emptyMap(node), rest }
  const pairs = fields.flatMap((field) => [keyNode(field), field.value])
  return { value: goCall('dict', typeOfAll(fields, rest), ...pairs), has: fields, rest }
}

/** The type of a map that has some fields in any case, and is never empty. */
const typeOfAll = (fields: readonly FieldNode[], rest: ObjectNode): Type => {
  const type = typeOfFields(fields)
  return rest.entries.length > 0 ? { ...type, fields: { ...type.fields, '...': optional(rest.type) } } : type
}

const start = (variable: VariableNode, value: Node): Statement => ({ kind: 'define', variable, value })

/**
 * The fields that a map has in any case and at once, and the rest of it. Of the fields before a map that is spread none
 * sets what another does, so that their order means nothing.
 */
const startOf = (node: ObjectNode): { fields: FieldNode[]; rest: ObjectNode } => {
  const at = node.entries.findIndex((entry) => entry.kind === 'spread' || typeof entry.key !== 'string')
  const first = at < 0 ? node.entries : node.entries.slice(0, at)
  const fields = first.filter((_, index): _ is FieldNode => isSettled(node.entries, index) && isFirst(first, index))
  return {
    fields,
    rest: make({ ...node, entries: node.entries.filter((entry) => !fields.includes(entry as FieldNode)) }),
  }
}

/** No entry before it may set its key, or leave it out. */
const isFirst = (entries: readonly (FieldNode | SpreadNode)[], at: number): boolean => {
  const entry = entries[at] as FieldNode
  return !entries.slice(0, at).some((other) => mayHaveKey(other, keyNode(entry)))
}
