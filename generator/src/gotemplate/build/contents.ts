import { type Node, type NodeTable, visit } from '../../model/node.ts'
import type { Block } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { loop } from './each.ts'
import { failure } from './failure.ts'
import type { Form } from './form.ts'

const whole = (node: Node, form: Form, context: Context): Block => {
  const { before, node: prepared } = context.prepare(node, context)
  return [...before, ...form.whole(prepared)]
}

/** One that is none of a list's or map's own parts is an item, or an entry of its own. */
const alone = (node: Node, form: Form): Block => form.item(node)

const CONTENTS: NodeTable<Block, [Form, Context]> = {
  literal: (node, form) => (node.value === null ? [] : alone(node, form)),
  absent: () => [],
  'built-in': whole,
  variable: whole,
  parameter: whole,
  member: whole,
  index: whole,
  named: (node, form, context) => contents(node.of, form, context),
  include: whole,
  truthy: alone,
  present: alone,
  'kind-test': alone,
  compare: alone,
  not: alone,
  logic: alone,
  conditional: (node, form, context) =>
    choose(node.test, contents(node.then, form, context), contents(node.otherwise, form, context), context),
  arithmetic: alone,
  text: alone,
  call: whole,
  fail: (node, _, context) => failure(node, context),
  checksum: alone,
  object: (node, form, context) =>
    node.entries.flatMap((entry) => (entry.kind === 'field' ? form.entry(entry) : contents(entry, form, context))),
  field: (node, form) => form.entry(node),
  spread: ({ of, comment }, form, context) => {
    const block = contents(of, form, context)
    return form.note?.(comment, block) ?? block
  },
  list: (node, form, context) =>
    node.items.flatMap((item) => (item.kind === 'spread' ? contents(item, form, context) : form.item(item))),
  each: loop,
  fold: whole,
}

/** The items of a list or the entries of a map, in place. */
export const contents = (node: Node, form: Form, context: Context): Block => visit(CONTENTS, node, form, context)
