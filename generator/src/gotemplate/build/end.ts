import type { Node } from '../../model/node.ts'
import { alternatives, type Type } from '../../model/type.ts'
import { type Block, innerBlocks, mapInner, type Statement } from '../tree/tree.ts'

/**
 * A document with a comment as its last line, where it could else end with a text from the values: Helm 3 drops the
 * line breaks at the end of a document, and with them those of such a text; Helm 4 adds one.
 */
export const closed = (statement: Statement): Statement => {
  if (statement.kind !== 'document') return mapInner(statement, ({ block }) => block.map(closed))
  return mayEndInText(statement.body) ? { ...statement, body: closedBlock(statement.body) } : statement
}

/** A block with a comment as its last line. */
export const closedBlock = (block: Block): Block => [...block, { kind: 'comment', text: 'end' }]

/** Whether the last thing that a block prints can be a text with line breaks at its end. */
export const mayEndInText = (block: Block): boolean => {
  const last = block.at(-1)
  if (!last) return false
  return endsInText(last) || (!isAlwaysPrinted(last) && mayEndInText(block.slice(0, -1)))
}

const endsInText = (statement: Statement): boolean => {
  if (statement.kind === 'yaml') return statement.node.kind !== 'include' && holdsText(statement.node)
  if (statement.kind === 'text') return statement.lines.length === 0
  return innerBlocks(statement).some(({ block }) => mayEndInText(block))
}

const PRINTED = new Set<Statement['kind']>(['line', 'nested', 'item', 'document', 'yaml', 'text', 'comment'])

const isAlwaysPrinted = (statement: Statement): boolean => {
  if (PRINTED.has(statement.kind)) return true
  const blocks = innerBlocks(statement)
  return blocks.length > 1 && blocks.every(({ block }) => block.some(isAlwaysPrinted))
}

const holdsText = ({ type }: Node): boolean => alternatives(type).some(isTextual)

const isTextual = (type: Type): boolean => {
  if (type.kind === 'string') return !type.values?.every((value) => !value.endsWith('\n'))
  if (type.kind === 'list') return isTextual(type.item)
  if (type.kind === 'map') return isTextual(type.value)
  if (type.kind === 'object') return Object.values(type.fields).some(isTextual)
  return type.kind === 'union' ? type.of.some(isTextual) : type.kind === 'any'
}
