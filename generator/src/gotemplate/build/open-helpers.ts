import type { HelperDefinition } from '../../model/node.ts'
import { isScalar } from '../../model/type.ts'
import type { Block } from '../tree/tree.ts'
import { mayEndInLineBreak, mayEndInYaml } from './fence.ts'
import { helperBlock } from './lower.ts'

const known = new WeakMap<readonly HelperDefinition[], ReadonlySet<string>>()

/**
 * Names of the helpers whose map or list may end in a text with line breaks at its end: `include` gives it
 * without the line break of its last line, which a manifest has after it, and what reads it as YAML adds.
 */
export const openHelpers = (helpers: readonly HelperDefinition[]): ReadonlySet<string> => {
  const open = known.get(helpers) ?? findOpen(helpers)
  known.set(helpers, open)
  return open
}

/** A helper may end in another one, which the first rounds may not know of. */
const findOpen = (helpers: readonly HelperDefinition[]): ReadonlySet<string> => {
  const blocks = helpers
    .filter(({ body }) => !isScalar(body.type))
    .map((helper) => ({ name: helper.name, block: helperBlock(helper, new Set()) }))
  return addOpen(new Set(), blocks)
}

const addOpen = (
  open: ReadonlySet<string>,
  blocks: readonly { readonly name: string; readonly block: Block }[],
): ReadonlySet<string> => {
  const isOpen = (block: Block): boolean => mayEndInYaml(block, open) || mayEndInLineBreak(block)
  const found = new Set(blocks.filter(({ block }) => isOpen(block)).map(({ name }) => name))
  return found.size > open.size ? addOpen(found, blocks) : found
}
