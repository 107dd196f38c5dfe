import type { Node } from '../../model/node.ts'
import { isNeverEmpty } from '../nodes/facts.ts'
import type { Block } from '../tree/tree.ts'
import type { Context } from './context.ts'
import type { Form } from './form.ts'
import { asItem, behind } from './holder.ts'

/** The text of a helper stands as it is where it is a map, which is never empty. */
const isMapOfHelper = ({ kind, type }: Node): boolean => kind === 'include' && type.kind !== 'list'

/** What the author says of something, above it. */
const noted = (text: string | undefined, block: Block): Block =>
  text && block.length > 0 ? [{ kind: 'note', text }, ...block] : block

/** A key that the template works out; it can't stand on its line where a part of it may be missing. */
const prepareKey = (key: string | Node, context: Context): { before: Block; node: string | Node } =>
  typeof key === 'string' ? { before: [], node: key } : context.prepare(key, { ...context, hint: 'key' })

/** The lines of items and entries in a manifest. */
export const inYaml = (context: Context): Form => ({
  item: (node) => noted(node.comment, context.value(node, asItem, context)),
  entry: ({ key, value, comment }) => {
    const { before, node } = prepareKey(key, context)
    return [...before, ...noted(comment, context.value(value, behind(node), context))]
  },
  note: noted,
  whole: (node) =>
    isMapOfHelper(node) || (isNeverEmpty(node) && !node.type.optional)
      ? [{ kind: 'yaml', node }]
      : [{ kind: 'with', of: node, body: [{ kind: 'yaml', node }], no: [] }],
})
