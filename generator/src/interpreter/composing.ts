import { byBytes } from '../functions/byte-order.ts'
import { plain } from '../model/leaves.ts'
import { isMap } from '../model/map.ts'
import type { EachNode, FieldNode, FoldNode, Node, NodeTable } from '../model/node.ts'
import { omitsWhenEmpty } from '../model/omitted-when-empty.ts'
import { type Scope, valueIn, withVariables } from './scope.ts'

type Kinds = 'object' | 'field' | 'spread' | 'list' | 'each' | 'fold'
type Entries = readonly (readonly [string, unknown])[]

/** What the author composed. */
export const composing: Pick<NodeTable<unknown, [Scope]>, Kinds> = {
  object: (node, scope) => mapOf(entriesOf(node, scope)),
  field: (node, scope) => mapOf(entriesOf(node, scope)),
  spread: (node, scope) => valueIn(node.of, scope),
  list: (node, scope) =>
    node.items.flatMap((item) =>
      item.kind === 'spread' ? items(valueIn(item, scope)) : [scope.evaluate(item, scope)],
    ),
  each: (node, scope) => {
    if (!isOfLists(node.body)) return mapOf(entriesOf(node, scope))
    return iterationsOf(node, scope).flatMap((inside) => items(valueIn(node.body, inside)))
  },
  fold: (node, scope) => {
    let state = valueIn(node.start, scope)
    for (const inside of iterationsOf(node, scope)) {
      const given = valueIn(node.body, withVariables(inside, [[node.state.id, state]]))
      if (given !== undefined && node.ends) return given
      state = given ?? state
    }
    return state
  },
}

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The entries of a map; what is null counts as absent, but not in what is passed through. */
const entries = (value: unknown, { type }: Node): Entries => {
  const all = isMap(value) ? Object.entries(value) : []
  return type.kind === 'any' ? all : all.filter(([, each]) => each !== null && each !== undefined)
}

/** A map of its entries, of which a later one wins: also one without a value, which leaves its key out. */
const mapOf = (all: Entries): unknown => {
  // fromEntries defines keys like __proto__ as any other
  const kept = Object.entries(Object.fromEntries(all)).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept)
}

/** What the author wrote sets its keys also where it has no value for them. */
const entriesOf = (node: Node, scope: Scope): Entries => {
  const of = plain(node)
  if (of.kind === 'object') return of.entries.flatMap((entry) => entriesOf(entry, scope))
  if (of.kind === 'spread') return entriesOf(of.of, scope)
  if (of.kind === 'conditional') return entriesOf(valueIn(of.test, scope) ? of.then : of.otherwise, scope)
  if (of.kind === 'each') return iterationsOf(of, scope).flatMap((inside) => entriesOf(of.body, inside))
  if (of.kind !== 'field') return entries(valueIn(of, scope), of)
  return [[typeof of.key === 'string' ? of.key : String(valueIn(of.key, scope)), fieldValue(of, scope)]]
}

/** The value of a field. */
const fieldValue = (field: FieldNode, scope: Scope, node = field.value): unknown => {
  if (node.kind === 'named') return fieldValue(field, scope, node.of)
  if (node.kind === 'conditional')
    return fieldValue(field, scope, valueIn(node.test, scope) ? node.then : node.otherwise)
  const value = valueIn(node, scope)
  return omitsWhenEmpty(field, node) && isEmpty(value) ? undefined : value
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0

/** The scope of each iteration of a loop. */
const iterationsOf = (node: EachNode | FoldNode, scope: Scope): Scope[] => {
  const over = valueIn(node.over, scope)
  const pairs: readonly (readonly [string | number, unknown])[] = Array.isArray(over)
    ? over.map((value, index) => [index, value])
    : [...entries(over, node.over)].sort(([a], [b]) => byBytes(a, b))
  return pairs.map(([key, value]) =>
    withVariables(scope, [[node.value.id, value], ...(node.key ? [[node.key.id, key] as const] : [])]),
  )
}

const isOfLists = (body: Node): boolean => {
  if (body.kind === 'named') return isOfLists(body.of)
  if (body.kind !== 'conditional') return body.type.kind === 'list'
  return [body.then, body.otherwise].some((arm) => arm.kind !== 'absent' && isOfLists(arm))
}
