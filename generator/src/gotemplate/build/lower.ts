/**
 * Lowers nodes to trees of statements. What is no expression of Go is hoisted: it stands before the line that needs it.
 *
 * - `lower-template`, `lower-helper`: manifests, notes, checks and helpers; `fence` keeps the ends of documents.
 * - `lower-value`, `lower-contents`, `lower-text`, `block-scalar`, `emit-yaml`: values, items and entries in their place.
 * - `branch`, `empty-fallback`, `conditions`: `if` and `else`, `{}` and `[]` where nothing is printed.
 * - `map-keys`, `key-conflicts`, `map-entries`: which keys entries set, and maps in which none is set twice.
 * - `hoist`, `materialize`, `lower-variable`: variables for what is no expression; `place-variables`: the author's.
 * - `passes`: over the finished tree.
 */
import type { HelperDefinition, Node, TemplateModel } from '../../model/node.ts'
import { normalizeUnions } from '../nodes/normalize-unions.ts'
import { repeatedIn } from '../nodes/repeated.ts'
import type { Block } from '../tree/tree.ts'
import type { Context } from './context.ts'
import { hoist } from './hoist.ts'
import { lowerContents } from './lower-contents.ts'
import { lowerHelper } from './lower-helper.ts'
import { lowerChecks, lowerManifest, lowerNotes, protectWhitespace } from './lower-template.ts'
import { lowerValue } from './lower-value.ts'
import { finish } from './passes.ts'

const LOWER = { manifest: lowerManifest, notes: lowerNotes, checks: lowerChecks }

/** The tree of a template, after all passes. */
export const templateBlock = ({ form, body }: TemplateModel): Block => {
  const block = lowered(body, LOWER[form])
  return form === 'notes' ? protectWhitespace(block) : block
}

/** The tree of a helper, after the same passes. */
export const helperBlock = ({ body }: HelperDefinition): Block => lowered(body, lowerHelper)

const lowered = (body: Node, lower: (body: Node, context: Context) => Block): Block => {
  const normalized = normalizeUnions(body)
  const context = newContext(normalized)
  return finish(lower(normalized, context), context)
}

/** The functions that lower parts into each other meet here, so that none of their modules imports another in a circle. */
const newContext = (body: Node): Context => ({
  repeated: repeatedIn(body),
  hint: 'value',
  hoist,
  value: lowerValue,
  contents: lowerContents,
})
