import { insertionOf } from '../../model/included.ts'
import type { Node } from '../../model/node.ts'
import { alternatives, isSimple, type Type } from '../../model/type.ts'
import { type Block, innerBlocks, mapInner, type Statement } from '../tree/tree.ts'
import { endInEntry } from './last-entry.ts'

/**
 * A document that ends in no text from the values: Helm 3 drops the line breaks at the end of a document, and with them
 * those of such a text; Helm 4 adds one. An entry that is always there moves to the end, and a comment ends what the
 * values give as a whole. And one that begins with no key from the values: Helm drops all that is blank there, as U+00A0
 * is.
 */
export const fenceDocument = (statement: Statement, open: ReadonlySet<string>): Statement => {
  if (statement.kind !== 'document')
    return mapInner(statement, ({ block }) => block.map((inner) => fenceDocument(inner, open)))
  const body = mayBeginWithKey(statement.body) ? [fenceComment('begin'), ...statement.body] : statement.body
  const endsOpen = (block: Block): boolean => mayEndInYaml(block, open) || mayEndInLineBreak(block, mayBeHook(body))
  return { ...statement, body: endsOpen(body) ? (endInEntry(body, endsOpen) ?? [...body, fenceComment('end')]) : body }
}

const fenceComment = (text: string): Statement => ({ kind: 'comment', text })

const mayBeginWithKey = ([first, ...rest]: Block): boolean =>
  first !== undefined && (beginsWithKey(first) || (!isAlwaysPrinted(first) && mayBeginWithKey(rest)))

const beginsWithKey = (statement: Statement): boolean => {
  if (statement.kind === 'yaml') return !isInterface(statement.node)
  return innerBlocks(statement).some(({ block }) => mayBeginWithKey(block))
}

/** All keys of a part of the values are known; those of what is composed aren't, whatever its type says. */
const isInterface = (node: Node): boolean =>
  node.kind === 'include' || (node.kind === 'member' && node.type.kind === 'object') || insertionOf(node) !== undefined

/** Whether the last thing that a block prints can be a text of a map or list with line breaks at its end. */
export const mayEndInYaml = (block: Block, open: ReadonlySet<string>): boolean =>
  mayEndIn(block, (statement) => {
    if (statement.kind !== 'yaml') return false
    const { node } = statement
    return node.kind === 'include' ? open.has(node.helper) : !insertionOf(node) && holdsText(node)
  })

/**
 * Whether it can be the line break of a block scalar. Helm prints a document with one line break at its end, which is
 * all that `|` needs; it keeps hooks without any.
 */
export const mayEndInLineBreak = (block: Block, isTrimmed = true): boolean =>
  mayEndIn(block, (last) => last.kind === 'text' && last.lines.length === 0 && (isTrimmed || last.keepsAll === true))

/** Its annotations say so, or aren't known. */
const mayBeHook = (document: Block): boolean => annotationsIn(document).some((each) => each.some(mayNameHook))

const annotationsIn = (block: Block): Block[] =>
  block.flatMap((statement) =>
    statement.kind === 'nested' && statement.head[0] === 'annotations'
      ? [statement.body]
      : innerBlocks(statement).flatMap((inner) => annotationsIn(inner.block)),
  )

const mayNameHook = (statement: Statement): boolean =>
  statement.kind !== 'line' || !/^"?(?!helm\.sh)[\w.]+[/\w.]*"?$/.test(String(statement.pieces[0]))

const mayEndIn = (block: Block, test: (last: Statement) => boolean): boolean => {
  const last = block.at(-1)
  if (!last) return false
  const isFound = test(last) || innerBlocks(last).some((inner) => mayEndIn(inner.block, test))
  return isFound || (!isAlwaysPrinted(last) && mayEndIn(block.slice(0, -1), test))
}

const PRINTED = new Set<Statement['kind']>(['line', 'nested', 'item', 'document', 'yaml', 'text', 'comment'])

const isAlwaysPrinted = (statement: Statement): boolean => {
  if (PRINTED.has(statement.kind)) return true
  const blocks = innerBlocks(statement)
  return blocks.length > 1 && blocks.every(({ block }) => block.some(isAlwaysPrinted))
}

const holdsText = ({ type }: Node): boolean => alternatives(type).some(isTextual)

const isTextual = (type: Type): boolean => {
  if (type.kind === 'string') return !isSimple(type) && !type.values?.every((value) => !value.endsWith('\n'))
  if (type.kind === 'list') return isTextual(type.item)
  if (type.kind === 'map') return isTextual(type.value)
  if (type.kind === 'object') return Object.values(type.fields).some(isTextual)
  return type.kind === 'union' ? type.of.some(isTextual) : type.kind === 'any' || type.kind === 'unknown'
}
