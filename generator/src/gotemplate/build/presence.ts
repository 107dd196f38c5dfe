import { same } from '../../model/key.ts'
import type { Node } from '../../model/node.ts'
import { present, there } from '../../model/tests.ts'
import { isInline } from '../nodes/default.ts'
import { isOpaque } from '../nodes/repeated.ts'
import type { Block } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { failure } from './failure.ts'

/** A block with a value where that is there, in each arm of it; another where it isn't. */
export const ifThere = (node: Node, block: (there: Node) => Block, missing: Block, context: Context): Block => {
  const value = simplified(node, context)
  if (value.kind === 'absent' || (value.kind === 'literal' && value.value === null)) return missing
  if (value.kind === 'fail') return failure(value, context)
  if (value.kind === 'conditional' && !isInline(value)) {
    const [then, otherwise] = [value.then, value.otherwise].map((arm) => ifThere(arm, block, missing, context))
    return choose(value.test, then as Block, otherwise as Block, context)
  }
  return value.type.optional ? choose(present(value), block(there(value)), missing, context) : block(value)
}

/** A node without the author's name for a choice, and without a test that only asks whether the value is there. */
export const simplified = (node: Node, context: Context): Node => {
  if (node.kind === 'named' && !isOpaque(node, context)) {
    const of = simplified(node.of, context)
    return of.kind === 'named' || UNNAMED.has(of.kind) ? of : node
  }
  if (node.kind !== 'conditional' || node.test.kind !== 'present' || node.otherwise.kind !== 'absent') return node
  return same(node.test.operand, node.then) ? node.test.operand : node
}

const UNNAMED = new Set<Node['kind']>([
  'conditional',
  'fail',
  'absent',
  'literal',
  'object',
  'list',
  'each',
  'include',
  'text',
])
