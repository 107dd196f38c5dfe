import { or } from '../../model/boolean.ts'
import { keyOf, same } from '../../model/key.ts'
import type { Node } from '../../model/node.ts'
import { isPath, templateOf } from '../../model/path.ts'
import type { Block, Piece, Statement } from '../tree/tree.ts'

/** An `if` whose arms print the same once: a list and a map of the values do, whichever of them it is. */
export const withoutEqualArms = (test: Node, yes: Block, no: Block): Block => {
  const text = textOf(yes)
  if (text !== undefined && text === textOf(no)) return yes
  const [only, ...others] = no
  if (text === undefined || only?.kind !== 'if' || others.length > 0 || text !== textOf(only.yes))
    return [{ kind: 'if', test, yes, no }]
  return withoutEqualArms(either(test, only.test), yes, only.no)
}

/** What is of some kind is there. */
const either = (test: Node, other: Node): Node =>
  test.kind === 'kind-test' && other.kind === 'present' && same(test.operand, other.operand) ? other : or(test, other)

/** The same for blocks that print the same text; undefined where that takes more to tell. */
const textOf = (block: Block): string | undefined => joined(block.map(textOfStatement))

const joined = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.length > 0 && texts.every((text) => text !== undefined) ? `{${texts.join()}}` : undefined

const textOfStatement = (statement: Statement): string | undefined => {
  if (statement.kind === 'yaml') return textOfYaml(statement.node)
  if (statement.kind === 'line') return joined(['line', ...statement.pieces.map(textOfPiece)])
  if (statement.kind === 'item') return joined(['item', textOf(statement.body)])
  if (statement.kind === 'nested') return joined([...statement.head.map(textOfPiece), textOf(statement.body)])
  if (statement.kind !== 'with' || !isPath(statement.of) || statement.no.length > 0) return undefined
  return joined(['with', keyOf(statement.of), textOf(statement.body)])
}

/** `toYaml` writes what there is, whatever type it has; a value in a line is printed by its type. */
const textOfYaml = (node: Node): string | undefined => {
  const templated = templateOf(node)
  const of = templated ?? node
  return isPath(of) ? `${templated ? 'tpl' : 'yaml'} ${keyOf(of)}` : undefined
}

const textOfPiece = (piece: Piece): string | undefined =>
  typeof piece === 'string' ? JSON.stringify(piece) : undefined
