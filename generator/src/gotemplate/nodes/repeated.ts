import { drawnInside, isDrawn } from '../../model/computed.ts'
import { insertionOf } from '../../model/included.ts'
import { childrenOf } from '../../model/inside.ts'
import { plain } from '../../model/leaves.ts'
import type { NamedNode, Node } from '../../model/node.ts'
import { isPath } from '../../model/path.ts'
import { isScalar } from '../../model/type.ts'

/** The constants that a template uses more than once, and that are worth a variable. */
export const repeatedIn = (body: Node): ReadonlySet<number> =>
  new Set([...usesOfConstants(body)].flatMap(([id, times]) => (times > 1 ? [id] : [])))

/** How often the constants that are worth a variable are used. */
export const usesOfConstants = (body: Node): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  count(body, counts)
  return counts
}

const count = (node: Node, counts: Map<number, number>, loop?: Node): void => {
  if (node.kind === 'named' && isWorthAVariable(node)) {
    const before = counts.get(node.id) ?? 0
    counts.set(node.id, before + (loop && isDrawnOutside(node, loop) ? 2 : 1))
    if (before > 0) return
  }
  const inner = node.kind === 'each' || node.kind === 'fold' ? node.value : loop
  for (const child of childrenOf(node)) count(child, counts, inner)
}

/** Whether something that is different in each call is used in a loop, in which it must not be asked for again. */
const isDrawnOutside = (node: NamedNode, loop: Node): boolean =>
  isDrawn(node) && !drawnInside(node).some(({ id }) => loop.kind === 'variable' && id === loop.id)

/** A constant that is more than a path or a short test, and that Go can hold in a variable. */
export const isWorthAVariable = ({ of }: NamedNode): boolean => {
  const value = plain(of)
  if (value.kind === 'call' && value.function === 'lookup') return true
  // a variable would hold what was read of it
  if (insertionOf(value)) return false
  if (value.type.optional || value.kind === 'literal' || isPath(value) || isShortTest(value)) return false
  return isScalar(value.type) || value.kind === 'call'
}

const isShortTest = (node: Node): boolean => {
  if (node.kind === 'not') return isShortTest(plain(node.operand)) || isPath(node.operand)
  return (node.kind === 'truthy' || node.kind === 'present' || node.kind === 'kind-test') && isPath(node.operand)
}

/** Whether a node stands for a variable, and isn't looked into: a repeated constant, or what a loop gives. */
export const isOpaque = (node: Node, { repeated }: { readonly repeated: ReadonlySet<number> }): boolean =>
  node.kind === 'fold' || (node.kind === 'named' && repeated.has(node.id) && isWorthAVariable(node))
