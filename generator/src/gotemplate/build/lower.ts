/**
 * Lowers nodes to trees of statements. What is no expression of Go is hoisted: it stands before the line that needs it.
 *
 * - `lower-template`, `lower-helper`: manifests, notes, checks and helpers; `fence` keeps the ends of documents, and
 *   `open-helpers` those of what helpers give.
 * - `lower-value`, `lower-contents`, `emit-yaml`: values, items and entries in their place.
 * - `text/`: texts in a line, and on lines of their own, as block scalars or as a `define` each.
 * - `branch`, `empty-fallback`, `conditions`: `if` and `else`, `{}` and `[]` where nothing is printed; `join-loops`: one
 *   loop for two that differ in what they go over.
 * - `map-keys`, `key-conflicts`, `map-entries`: which keys entries set, and maps in which none is set twice.
 * - `hoist`, `materialize`, `lower-variable`: variables for what is no expression; `place-variables`: the author's.
 * - `passes`: over the finished tree.
 */
import type { HelperDefinition, Node, TemplateModel } from '../../model/node.ts'
import { normalizeUnions } from '../nodes/normalize-unions.ts'
import { repeatedIn, usesOfConstants } from '../nodes/repeated.ts'
import type { Block } from '../tree/tree.ts'
import type { Context, TextDefine, Texts } from './context.ts'
import { hoist } from './hoist.ts'
import { lowerContents } from './lower-contents.ts'
import { lowerHelper } from './lower-helper.ts'
import { lowerChecks, lowerManifest, lowerNotes, protectWhitespace } from './lower-template.ts'
import { lowerValue } from './lower-value.ts'
import { finish } from './passes.ts'

const LOWER = { manifest: lowerManifest, notes: lowerNotes, checks: lowerChecks }

/** A template as trees: its own, and those of its texts that are a `define` each. */
export interface TemplateBlocks {
  readonly block: Block
  readonly texts: readonly TextDefine[]
}

/** The trees of a template, after all passes. */
export const templateBlocks = ({ form, body, path }: TemplateModel, open: ReadonlySet<string>): TemplateBlocks => {
  const defines: TextDefine[] = []
  const prefix = path.replace(/\.[^./]*$/, '').replaceAll('/', '.')
  const block = lowered(body, open, LOWER[form], form === 'manifest' ? { prefix, defines } : undefined)
  return { block: form === 'notes' ? protectWhitespace(block) : block, texts: defines }
}

/** The tree of a helper, after the same passes. */
export const helperBlock = ({ body }: HelperDefinition, open: ReadonlySet<string>): Block =>
  lowered(body, open, lowerHelper)

const lowered = (
  body: Node,
  open: ReadonlySet<string>,
  lower: (body: Node, context: Context) => Block,
  texts?: Omit<Texts, 'uses'>,
): Block => {
  const normalized = normalizeUnions(body)
  const uses = usesOfConstants(normalized)
  const context = { ...newContext(normalized, open), ...(texts && { texts: { ...texts, uses } }) }
  return finish(lower(normalized, context), context)
}

/** The functions that lower parts into each other meet here, so that none of their modules imports another in a circle. */
const newContext = (body: Node, openHelpers: ReadonlySet<string>): Context => ({
  repeated: repeatedIn(body),
  openHelpers,
  hint: 'value',
  hoist,
  value: lowerValue,
  contents: lowerContents,
})
