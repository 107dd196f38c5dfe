import { and, not } from '../../model/boolean.ts'
import { lengthOf } from '../../model/computed.ts'
import { childrenOf } from '../../model/inside.ts'
import { literal, plain } from '../../model/leaves.ts'
import type { EachNode, Node } from '../../model/node.ts'
import { isPath } from '../../model/path.ts'
import { compare, present, there } from '../../model/tests.ts'

/** Something that is there only where all of some booleans are true. */
export interface Conditioned {
  readonly node: Node
  readonly when: readonly Node[]
}

/**
 * The documents of a template, or all arms of another value, with their conditions. What is asked of the variables of a
 * loop around them is left out, since it means nothing elsewhere.
 */
export const underConditions = (body: Node, when: readonly Node[] = []): Conditioned[] => {
  const node = plain(body)
  if (node.kind === 'list') return node.items.flatMap((item) => underConditions(item, when))
  if (node.kind === 'spread') return underConditions(node.of, when)
  const arms = armsOf(node)
  if (arms.length) return arms.flatMap((arm) => underConditions(arm.node, [...when, ...arm.when]))
  return node.kind === 'object' ? [{ node, when }] : []
}

/** What a condition or a loop gives, and when; nothing for what is neither. */
export const armsOf = (node: Node): Conditioned[] => {
  if (node.kind === 'conditional')
    return [
      { node: node.then, when: conjuncts(node.test).filter(isClosed) },
      { node: node.otherwise, when: conjuncts(not(node.test)).filter(isClosed) },
    ]
  return node.kind === 'each' ? [{ node: node.body, when: runs(node).filter(isClosed) }] : []
}

/** Booleans that are all true where one is. */
export const conjuncts = (test: Node): readonly Node[] =>
  test.kind === 'logic' && test.operator === 'and' ? test.operands.flatMap(conjuncts) : [test]

/** When a loop has an iteration, as far as its list or map can be asked for that. */
const runs = ({ over }: EachNode): readonly Node[] => {
  if (!isPath(over)) return []
  return conjuncts(and(present(over), compare('gt', lengthOf(there(over)), literal(0))))
}

/** Whether a node means the same outside of the loops around it. */
const isClosed = (node: Node): boolean => !hasUnbound(node, new Set())

const hasUnbound = (node: Node, bound: ReadonlySet<number>): boolean => {
  if (node.kind === 'variable') return !bound.has(node.id)
  const own = node.kind === 'each' || node.kind === 'fold' ? childrenOf(node) : []
  const inside = new Set([...bound, ...own.flatMap((child) => (child.kind === 'variable' ? [child.id] : []))])
  return childrenOf(node).some((child) => hasUnbound(child, inside))
}

/** The value of a field of a map that the author wrote, by its path. */
export const fieldValue = (node: Node | undefined, path: readonly string[]): Node | undefined => {
  const [key, ...rest] = path
  if (key === undefined || node?.kind !== 'object') return key === undefined ? node : undefined
  const found = node.entries.find((entry) => entry.kind === 'field' && entry.key === key)
  return found?.kind === 'field' ? fieldValue(found.value, rest) : undefined
}

/** Whether a node is one of some constants. */
export const isConstant = (node: Node | undefined, ...values: readonly string[]): boolean =>
  node?.kind === 'literal' && values.includes(String(node.value))
