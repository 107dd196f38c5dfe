import type { Node } from '../../model/node.ts'
import { type Block, mapInner, type Statement } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { closed } from './end.ts'
import type { Form } from './form.ts'
import { asDocument } from './holder.ts'

/** The documents of a template. */
export const manifest = (body: Node, context: Context): Block => {
  const block = documents(body, context)
  return (isSingle(body) ? block.map(joined) : firstJoined(block)).map(closed)
}

const inDocuments = (context: Context): Form => ({
  item: (node) => context.value(node, asDocument, context),
  entry: ({ value }) => context.value(value, asDocument, context),
  whole: (node) => context.value(node, asDocument, context),
})

const documents = (node: Node, context: Context): Block => {
  if (node.kind === 'named') return documents(node.of, context)
  if (node.kind === 'conditional') {
    return choose(node.test, documents(node.then, context), documents(node.otherwise, context), context)
  }
  if (node.kind === 'list' || node.kind === 'each') return context.contents(node, inDocuments(context), context)
  return context.value(node, asDocument, context)
}

/** At most one document, so that none has to be separated. */
const isSingle = (node: Node): boolean => {
  if (node.kind === 'named') return isSingle(node.of)
  if (node.kind === 'conditional') return isSingle(node.then) && isSingle(node.otherwise)
  return node.kind !== 'list' && node.kind !== 'each'
}

const joined = (statement: Statement): Statement =>
  statement.kind === 'document'
    ? { ...statement, separated: false }
    : mapInner(statement, ({ block }) => block.map(joined))

const firstJoined = (block: Block): Block => {
  const [first, ...rest] = block
  return first?.kind === 'document' ? [{ ...first, separated: false }, ...rest] : block
}
