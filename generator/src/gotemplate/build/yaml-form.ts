import { isNeverEmpty } from '../nodes/facts.ts'
import type { Block } from '../tree/tree.ts'
import type { Context } from './context.ts'
import type { Form } from './form.ts'
import { asItem, behind } from './holder.ts'

/** What the author says of something, above it. */
const noted = (text: string | undefined, block: Block): Block =>
  text && block.length > 0 ? [{ kind: 'note', text }, ...block] : block

/** The lines of items and entries in a manifest. */
export const inYaml = (context: Context): Form => ({
  item: (node) => noted(node.kind === 'object' ? node.comment : undefined, context.value(node, asItem, context)),
  entry: ({ key, value, comment }) => noted(comment, context.value(value, behind(key), context)),
  whole: (node) =>
    node.kind === 'include' || (isNeverEmpty(node) && !node.type.optional)
      ? [{ kind: 'yaml', node }]
      : [{ kind: 'with', of: node, body: [{ kind: 'yaml', node }], no: [] }],
})
