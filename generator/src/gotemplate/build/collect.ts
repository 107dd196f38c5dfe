import { outcomes } from '../../model/compose.ts'
import { literal, make, plain, TRUE } from '../../model/leaves.ts'
import type { FieldNode, ListNode, Node, ObjectNode, VariableNode } from '../../model/node.ts'
import { isLeftOutEmpty } from '../../model/taken-whole.ts'
import { ANY, BOOLEAN, optional, STRING, type Type } from '../../model/type.ts'
import { isNeverEmpty } from '../nodes/facts.ts'
import { goCall, goName, newVariable } from '../nodes/nodes.ts'
import { variableName } from '../text/variable-name.ts'
import type { Block, Statement } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context, Prepared } from './context.ts'
import { failure } from './failure.ts'
import type { Form } from './form.ts'
import { mergeOf, typeOfFields } from './merged-maps.ts'
import { isSettled, overriding } from './overriding.ts'
import { ifThere, simplified } from './presence.ts'
import { withWholeIncludes } from './whole-includes.ts'

/** Not empty, for Go: also of maps and lists. */
export const isFilled = (operand: Node): Node =>
  !operand.type.optional && (isNeverEmpty(operand) || hasItem(plain(operand)))
    ? TRUE
    : make({ kind: 'truthy', type: BOOLEAN, operand })

const hasItem = (node: Node): boolean => node.kind === 'list' && node.items.some(({ kind }) => kind !== 'spread')

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

/** Sets entries of a map in a variable. */
export const intoMap = (variable: VariableNode, context: Context): Form => {
  const set = (key: Node, value: Node): Block => {
    const name = context.prepare(key, { ...context, hint: 'key' })
    const { before, node } = context.prepare(value, { ...context, hint: hintFor(key) ?? context.hint })
    return [...name.before, ...before, { kind: 'run', value: goCall('set', variable.type, variable, name.node, node) }]
  }
  const entry = (field: FieldNode): Block => {
    const name = typeof field.key === 'string' ? literal(field.key) : field.key
    const value = simplified(field.value, context)
    if (value.kind === 'conditional' && outcomes(value).some(isLeftOutEmpty)) {
      const arm = (of: Node): Block => entry(make({ ...field, value: of }))
      return choose(value.test, arm(value.then), arm(value.otherwise), context)
    }
    return ifThere(
      value,
      (there) => (isLeftOutEmpty(there) ? choose(isFilled(there), set(name, there), [], context) : set(name, there)),
      [],
      context,
    )
  }
  const whole = (node: Node): Block => {
    const key = newVariable('key', STRING)
    const value = newVariable('value', ANY)
    // what a helper gives is text
    const over = plain(node).kind === 'include' ? goCall('fromYaml', node.type, node) : node
    return [{ kind: 'range', over, key, value, body: set(key, value), empty: [] }]
  }
  return { entry, whole, item: () => [] }
}

/** What a variable for an entry is called. */
const hintFor = (key: Node): string | undefined =>
  key.kind === 'literal' && typeof key.value === 'string' ? variableName(key.value) : undefined

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
  const { value, rest } = node.kind === 'object' ? beginning(node) : { value: goCall('dict', node.type), rest: node }
  const variable = newVariable(name, value.type)
  const { before, node: initial } = context.prepare(value, context)
  const entries = context.contents(rest, intoMap(variable, context), context)
  return { before: [...before, start(variable, initial), ...entries], node: variable }
}

/** What a map is at once: what a helper gives, or the fields that it has in any case; and the rest of it. */
const beginning = (node: ObjectNode): { value: Node; rest: ObjectNode } => {
  const map = withWholeIncludes(overriding(node))
  const [first, ...others] = map.entries
  if (first?.kind === 'spread' && first.of.kind === 'call' && goName(first.of) === 'fromYaml')
    return { value: first.of, rest: make({ ...map, entries: others }) }
  const { fields, rest } = startOf(map)
  const pairs = fields.flatMap(({ key, value }) => [typeof key === 'string' ? literal(key) : key, value])
  return { value: goCall('dict', fields.length > 0 ? typeOfAll(fields, rest) : node.type, ...pairs), rest }
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
  const fields = first.filter(isSettled)
  return {
    fields,
    rest: make({ ...node, entries: node.entries.filter((entry) => !fields.includes(entry as FieldNode)) }),
  }
}
