import { outcomes } from '../../model/compose.ts'
import { keyNode } from '../../model/keys.ts'
import { change, plain } from '../../model/leaves.ts'
import type { FieldNode, ListNode, Node, ObjectNode, SpreadNode, VariableNode } from '../../model/node.ts'
import { omitsWhenEmpty } from '../../model/omitted-when-empty.ts'
import { isTakenWhole } from '../../model/path.ts'
import { present, there } from '../../model/tests.ts'
import { ANY, optional, STRING, type Type } from '../../model/type.ts'
import { mayBeLeftOut } from '../nodes/facts.ts'
import { goCall, isFromYaml, newVariable } from '../nodes/nodes.ts'
import { variableName } from '../text/variable-name.ts'
import type { Block, Statement } from '../tree/tree.ts'
import { branch, branchOnPresence, lowerFail, simplify } from './branch.ts'
import { isNotEmpty } from './conditions.ts'
import type { Context, Emitter, Hoisted } from './context.ts'
import { mayHoldNull } from './key-conflicts.ts'
import { mergeCall, typeOfFields, withWholeIncludes } from './map-entries.ts'
import { isSettled, mayHaveKey } from './map-keys.ts'

/** Appends items to a list in a variable. */
export const listEmitter = (variable: VariableNode, context: Context, isFilledAtFirst = false): Emitter => {
  const set = (value: Node): Statement => ({ kind: 'assign', variable, value })
  const item = (node: Node): Block => {
    const of = plain(node)
    if (of.kind === 'fail') return lowerFail(of, context)
    if (of.kind === 'conditional') return branch(of.test, item(of.then), item(of.otherwise), context)
    const { before, node: value } = context.hoist(node, context)
    return of.kind === 'absent' ? [] : [...before, set(goCall('append', variable.type, variable, value))]
  }
  const whole = (node: Node): Block => {
    const both = goCall('concat', variable.type, variable, node)
    // of two empty lists it gives Go's nil, which is null
    const add = [set(isFilledAtFirst ? both : goCall('default', variable.type, goCall('list', variable.type), both))]
    return node.type.optional ? branch(isNotEmpty(node), add, [], context) : add
  }
  return { item, whole, entry: (field) => item(field.value) }
}

/** A list or map with conditions or loops in it, composed in a variable. */
export const materialize = (node: Node, name: string, context: Context): Hoisted => {
  const inside = { ...context, hint: name }
  return node.type.kind === 'list' ? materializeList(node, name, inside) : materializeMap(node, name, inside)
}

const materializeList = (node: Node, name: string, context: Context): Hoisted => {
  const variable = newVariable(name, node.type)
  const { first, rest } = node.kind === 'list' ? firstItems(node) : { first: [], rest: node }
  const { before, node: initial } = context.hoist(goCall('list', node.type, ...first), context)
  // the map that a loop goes over has another name than the list that it fills
  const hint = rest.kind === 'each' && plain(rest.over).kind === 'object' ? 'entries' : context.hint
  const items = context.contents(rest, listEmitter(variable, context, first.length > 0), { ...context, hint })
  return { before: [...before, defineStatement(variable, initial), ...items], node: variable }
}

/** The items that a list has in any case and at once, and the rest of it. */
const firstItems = (node: ListNode): { first: readonly Node[]; rest: ListNode } => {
  const at = node.items.findIndex(({ kind }) => kind === 'spread' || kind === 'conditional')
  const count = at < 0 ? node.items.length : at
  return { first: node.items.slice(0, count), rest: change(node, { items: node.items.slice(count) }) }
}

const materializeMap = (node: Node, name: string, context: Context): Hoisted => {
  const whole = node.kind === 'object' ? (wholeOf(node) ?? mergeCall(node)) : undefined
  if (whole) return context.hoist(whole, context)
  const { value, has, rest } = node.kind === 'object' ? initialMap(node) : { ...emptyMap(node), rest: node }
  const variable = newVariable(name, value.type)
  const { before, node: initial } = context.hoist(value, context)
  const entries = context.contents(rest, mapEmitter(variable, context, [...has, ...loopsIn(rest)]), context)
  return { before: [...before, defineStatement(variable, initial), ...entries], node: variable }
}

/** The map of the values that a map consists of: nothing in a template changes it. */
const wholeOf = ({ entries: [only, ...others] }: ObjectNode): Node | undefined => {
  if (only?.kind !== 'spread' || others.length > 0) return undefined
  const { of } = only
  return isTakenWhole(of) && of.type.kind === 'map' && !of.type.optional && !mayHoldNull(of) ? of : undefined
}

/** What a map is at once, and what it has then. */
interface InitialMap {
  readonly value: Node
  readonly has: readonly Node[]
}

const emptyMap = ({ type }: Node): InitialMap => ({ value: goCall('dict', type), has: [] })

/** What the iterations of loops set: one of them may set it before another. */
const loopsIn = (node: Node): Node[] => {
  const of = plain(node)
  if (of.kind === 'each') return [of]
  if (of.kind === 'spread') return loopsIn(of.of)
  if (of.kind === 'conditional') return [...loopsIn(of.then), ...loopsIn(of.otherwise)]
  return of.kind === 'object' ? of.entries.flatMap(loopsIn) : []
}

/** What a helper gives, or the fields that a map has in any case; and the rest of it. */
const initialMap = (node: ObjectNode): InitialMap & { readonly rest: ObjectNode } => {
  const map = withWholeIncludes(node)
  const [first, ...others] = map.entries
  if (first?.kind === 'spread' && isFromYaml(first.of))
    return { value: first.of, has: [first], rest: change(map, { entries: others }) }
  const { fields, rest } = initialFields(map)
  if (fields.length === 0) return { ...emptyMap(node), rest }
  const pairs = fields.flatMap((field) => [keyNode(field), field.value])
  return { value: goCall('dict', typeOfAll(fields, rest), ...pairs), has: fields, rest }
}

/** The type of a map that has some fields in any case, and is never empty. */
const typeOfAll = (fields: readonly FieldNode[], rest: ObjectNode): Type => {
  const type = typeOfFields(fields)
  return rest.entries.length > 0 ? { ...type, fields: { ...type.fields, '...': optional(rest.type) } } : type
}

const defineStatement = (variable: VariableNode, value: Node): Statement => ({ kind: 'define', variable, value })

/**
 * The fields that a map has in any case and at once, and the rest of it. Of the fields before a map that is spread none
 * sets what another does, so that their order means nothing.
 */
const initialFields = (node: ObjectNode): { fields: FieldNode[]; rest: ObjectNode } => {
  const at = node.entries.findIndex((entry) => entry.kind === 'spread' || typeof entry.key !== 'string')
  const first = at < 0 ? node.entries : node.entries.slice(0, at)
  const fields = first.filter((_, index): _ is FieldNode => isSettled(node.entries, index) && isFirst(first, index))
  return {
    fields,
    rest: change(node, { entries: node.entries.filter((entry) => !fields.includes(entry as FieldNode)) }),
  }
}

/** No entry before it may set its key, or leave it out. */
const isFirst = (entries: readonly (FieldNode | SpreadNode)[], at: number): boolean => {
  const entry = entries[at] as FieldNode
  return !entries.slice(0, at).some((other) => mayHaveKey(other, keyNode(entry)))
}

/**
 * Sets entries of a map in a variable, one after the other: a later one wins. `earlier` is what was set there before.
 */
export const mapEmitter = (variable: VariableNode, context: Context, earlier: readonly Node[] = []): Emitter => {
  const before = [...earlier]
  const run = (name: string, ...args: Node[]): Statement => ({
    kind: 'run',
    value: goCall(name, variable.type, variable, ...args),
  })
  const set = (key: Node, value: Node): Block => {
    const prepared = context.hoist(value, { ...context, hint: hintFor(key) ?? context.hint })
    return [...prepared.before, run('set', key, prepared.node)]
  }
  const entry = (field: FieldNode): Block => {
    const key = context.hoist(keyNode(field), { ...context, hint: 'key' })
    const isSetBefore = before.some((other) => mayHaveKey(other, keyNode(field)))
    before.push(field)
    const gone = isSetBefore && mayBeLeftOut(field) ? [run('unset', key.node)] : []
    return [...key.before, ...gone, ...setWherePresent(field, field.value, (value) => set(key.node, value), context)]
  }
  const whole = (node: Node): Block => {
    before.push(node)
    const key = newVariable('key', STRING)
    const value = newVariable('value', mayHoldNull(node) ? optional(ANY) : ANY)
    // what a helper gives is text
    const over = plain(node).kind === 'include' ? goCall('fromYaml', node.type, node) : node
    const body = value.type.optional ? branch(present(value), set(key, there(value)), [], context) : set(key, value)
    return [{ kind: 'range', over, key, value, body, empty: [] }]
  }
  return { entry, whole, item: () => [] }
}

/** What sets a value, where there is one. */
const setWherePresent = (field: FieldNode, of: Node, set: (value: Node) => Block, context: Context): Block => {
  const value = simplify(of, context)
  if (value.kind === 'conditional' && outcomes(value).some((outcome) => omitsWhenEmpty(field, outcome))) {
    const [then, otherwise] = [value.then, value.otherwise].map((arm) => setWherePresent(field, arm, set, context))
    return branch(value.test, then as Block, otherwise as Block, context)
  }
  const filled = (there: Node): Block =>
    omitsWhenEmpty(field, there) ? branch(isNotEmpty(there), set(there), [], context) : set(there)
  return branchOnPresence(value, filled, [], context)
}

/** What a variable for an entry is called. */
const hintFor = (key: Node): string | undefined =>
  key.kind === 'literal' && typeof key.value === 'string' ? variableName(key.value) : undefined
