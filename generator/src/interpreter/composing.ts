import { byBytes } from '../functions/by-bytes.ts'
import type { EachNode, FieldNode, FoldNode, Node, NodeTable, SpreadNode } from '../model/node.ts'
import { isLeftOutEmpty } from '../model/taken-whole.ts'
import { isMap, type Scope, valueIn, withVariables } from './scope.ts'

type Kinds = 'object' | 'field' | 'spread' | 'list' | 'each' | 'fold'
type Entries = readonly (readonly [string, unknown])[]

/** What the author composed. */
export const composing: Pick<NodeTable<unknown, [Scope]>, Kinds> = {
  // fromEntries defines keys like __proto__ as any other
  object: (node, scope) => Object.fromEntries(node.entries.flatMap((entry) => entriesOf(entry, scope))),
  field: (node, scope) => Object.fromEntries(entriesOf(node, scope)),
  spread: (node, scope) => valueIn(node.of, scope),
  list: (node, scope) =>
    node.items.flatMap((item) =>
      item.kind === 'spread' ? items(valueIn(item, scope)) : [scope.evaluate(item, scope)],
    ),
  each: (node, scope) => {
    const turns = turnsOf(node, scope).map((inside) => valueIn(node.body, inside))
    return isOfLists(node.body) ? turns.flatMap(items) : Object.fromEntries(turns.flatMap(entries))
  },
  fold: (node, scope) => {
    let state = valueIn(node.start, scope)
    for (const inside of turnsOf(node, scope)) {
      const given = valueIn(node.body, withVariables(inside, [[node.state.id, state]]))
      if (given !== undefined && node.ends) return given
      state = given ?? state
    }
    return state
  },
}

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const entries = (value: unknown): Entries =>
  isMap(value) ? Object.entries(value).filter(([, each]) => each !== null && each !== undefined) : []

const entriesOf = (entry: FieldNode | SpreadNode, scope: Scope): Entries => {
  if (entry.kind === 'spread') return entries(valueIn(entry.of, scope))
  const value = fieldValue(entry.value, scope)
  const key = typeof entry.key === 'string' ? entry.key : String(valueIn(entry.key, scope))
  return value === undefined ? [] : [[key, value]]
}

/** The value of a field. */
const fieldValue = (node: Node, scope: Scope): unknown => {
  if (node.kind === 'named') return fieldValue(node.of, scope)
  if (node.kind === 'conditional') {
    return fieldValue(valueIn(node.test, scope) ? node.then : node.otherwise, scope)
  }
  const value = valueIn(node, scope)
  return isLeftOutEmpty(node) && isEmpty(value) ? undefined : value
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0

/** The scope of each turn of a loop. */
const turnsOf = (node: EachNode | FoldNode, scope: Scope): Scope[] => {
  const over = valueIn(node.over, scope)
  const pairs: readonly (readonly [string | number, unknown])[] = Array.isArray(over)
    ? over.map((value, index) => [index, value])
    : [...entries(over)].sort(([a], [b]) => byBytes(a, b))
  return pairs.map(([key, value]) =>
    withVariables(scope, [[node.value.id, value], ...(node.key ? [[node.key.id, key] as const] : [])]),
  )
}

const isOfLists = (body: Node): boolean => {
  if (body.kind === 'named') return isOfLists(body.of)
  if (body.kind !== 'conditional') return body.type.kind === 'list'
  return [body.then, body.otherwise].some((arm) => arm.kind !== 'absent' && isOfLists(arm))
}
