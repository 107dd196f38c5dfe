import { isNeverEmpty } from '../nodes/facts.ts'
import type { Context } from './context.ts'
import type { Form } from './form.ts'
import { asItem, behind } from './holder.ts'

/** The lines of items and entries in a manifest. */
export const inYaml = (context: Context): Form => ({
  item: (node) => context.value(node, asItem, context),
  entry: ({ key, value }) => context.value(value, behind(key), context),
  whole: (node) =>
    node.kind === 'include' || (isNeverEmpty(node) && !node.type.optional)
      ? [{ kind: 'yaml', node }]
      : [{ kind: 'with', of: node, body: [{ kind: 'yaml', node }], no: [] }],
})
