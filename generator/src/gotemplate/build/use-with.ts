import { childrenOf } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { isPath } from '../../model/path.ts'
import { isNeverEmpty } from '../nodes/facts.ts'
import { type Block, expressionsOf, innerBlocks, mapInner, type Statement } from '../tree/tree.ts'

/** Writes `with` in place of an `if` that asks for a value, where all that it prints is that value. */
export const useWith = (block: Block): Block =>
  block.map((statement) => asWith(mapInner(statement, (inner) => useWith(inner.block))))

const asWith = (statement: Statement): Statement => {
  if (statement.kind !== 'if' || statement.no.length > 0) return statement
  const of = askedFor(statement.test)
  if (!of || !isLongPath(of) || !statement.yes.every(isPlain)) return statement
  const read = statement.yes.flatMap(nodesOf).flatMap(pathsIn)
  const isOnly = read.length > 0 && read.every((path) => same(path, of))
  return isOnly ? { kind: 'with', of, body: statement.yes, no: [] } : statement
}

/** The value that a condition wants to be filled. */
const askedFor = (test: Node): Node | undefined => {
  if (test.kind === 'truthy') return test.operand
  return test.kind === 'present' && isNeverEmpty(test.operand) ? test.operand : undefined
}

/** More than a variable or a field of one. */
const isLongPath = (node: Node): boolean => {
  const of = plain(node)
  return of.kind === 'member' && isPath(of) && plain(of.object).kind === 'member'
}

const PLAIN = new Set<Statement['kind']>(['line', 'nested', 'item', 'yaml', 'text'])

/** Nothing in it makes `.` something else, or a variable. */
const isPlain = (statement: Statement): boolean =>
  PLAIN.has(statement.kind) && innerBlocks(statement).every(({ block }) => block.every(isPlain))

const nodesOf = (statement: Statement): Node[] => [
  ...expressionsOf(statement),
  ...innerBlocks(statement).flatMap(({ block }) => block.flatMap(nodesOf)),
]

/** All that an expression reads, and what helpers in it read. */
const pathsIn = (node: Node): Node[] => {
  const of = plain(node)
  return isPath(of) || READERS.has(of.kind) ? [of] : childrenOf(of).flatMap(pathsIn)
}

const READERS = new Set<Node['kind']>(['include', 'fold', 'checksum', 'built-in', 'variable', 'parameter'])
