import { list } from '../../model/compose.ts'
import { mapChildren, someInside } from '../../model/inside.ts'
import { make, plain } from '../../model/leaves.ts'
import type { EachNode, Node, VariableNode } from '../../model/node.ts'
import { conditional } from '../../model/tests.ts'
import type { Block } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import type { Form } from './form.ts'

/** A loop, in place: `range`. A loop over the results of a loop is one loop. */
export const loop = (node: EachNode, form: Form, context: Context): Block => {
  const over = plain(node.over)
  if (over.kind === 'absent') return []
  if (over.kind === 'conditional') {
    const arm = (of: Node): Block => context.contents(make({ ...node, over: of }), form, context)
    return choose(over.test, arm(over.then), arm(over.otherwise), context)
  }
  const inner = over.kind === 'each' ? fuse(over, node) : undefined
  return inner ? context.contents(inner, form, context) : range(node, form, context)
}

const range = ({ over, key, value, body }: EachNode, form: Form, context: Context): Block => {
  const { before, node } = context.prepare(over, context)
  return [
    ...before,
    { kind: 'range', over: node, ...(key && { key }), value, body: context.contents(body, form, context), empty: [] },
  ]
}

/** The outer loop's body put into the inner one's, where an item is given to it. */
const fuse = (inner: EachNode, outer: EachNode): Node | undefined => {
  // the index of what a filter has left isn't known in the inner loop
  if (outer.key && someInside(outer.body, (node) => node.kind === 'variable' && node.id === outer.key?.id))
    return undefined
  const body = mapItems(inner.body, (item) => substitute(outer.body, outer.value, item))
  return body && make({ ...inner, type: outer.type, body })
}

const mapItems = (body: Node, change: (item: Node) => Node): Node | undefined => {
  if (body.kind === 'named') return mapItems(body.of, change)
  if (body.kind === 'list') {
    if (body.items.length === 1 && body.items[0]?.kind !== 'spread') return change(body.items[0] as Node)
    if (body.items.some((item) => item.kind === 'spread')) return undefined
    return list(body.items.map((item) => ({ kind: 'spread', of: change(item), type: body.type }) as Node))
  }
  if (body.kind !== 'conditional') return undefined
  const [then, otherwise] = [mapItems(body.then, change), mapItems(body.otherwise, change)]
  return then && otherwise && conditional(body.test, then, otherwise)
}

/** What an item is called in the outer loop stays its name where it is more than a variable. */
const substitute = (node: Node, variable: VariableNode, item: Node): Node => {
  const by: Node =
    plain(item).kind === 'variable'
      ? item
      : make({ kind: 'named', id: -variable.id, name: variable.name, of: item, type: item.type })
  const change = (part: Node): Node =>
    part.kind === 'variable' && part.id === variable.id ? retyped(by, part) : mapChildren(part, change)
  return change(node)
}

const retyped = (by: Node, part: VariableNode): Node =>
  part.narrowed ? make({ ...by, type: part.type, narrowed: true } as Node) : by
