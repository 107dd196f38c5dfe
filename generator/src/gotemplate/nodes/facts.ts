import { keyOf } from '../../model/key.ts'
import { plain } from '../../model/leaves.ts'
import type { Kind, Node } from '../../model/node.ts'
import { isScalar, neverEmpty, required } from '../../model/type.ts'
import { childrenOf } from './nodes.ts'

const READ = new Set<Kind>(['member', 'index', 'variable', 'parameter', 'built-in'])

/** Read from the values, a loop or a parameter, and nothing done to it. */
export const isPath = (node: Node): boolean => {
  const of = plain(node)
  return READ.has(of.kind) && (of.kind === 'member' || of.kind === 'index' ? isPath(of.object) : true)
}

/** A constant, or read: short, and the same wherever it stands. */
export const isSimple = (node: Node): boolean => plain(node).kind === 'literal' || isPath(node)

/** Reading it can't fail: no parent that is there only because of a condition around. */
export const isSafe = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'literal') return true
  if (of.kind === 'include') return of.arguments.every(({ value }) => isSafe(value))
  if (of.kind === 'text') return of.parts.every((part) => isSafe(part) && !isNarrowed(part))
  return isPath(of) && parentsAreSafe(of)
}

const isNarrowed = (node: Node): boolean => plain(node).narrowed === true || node.narrowed === true

const parentsAreSafe = (node: Node): boolean => {
  if (node.kind !== 'member' && node.kind !== 'index') return true
  const { object } = node
  return (
    !isNarrowed(object) && isSafe(object) && (node.kind === 'member' || (isSafe(node.key) && !isNarrowed(node.key)))
  )
}

/**
 * It may be computed earlier than the author does: what it takes for granted in it is tested inside it as well.
 */
export const isMovable = (node: Node, tested: ReadonlySet<string> = new Set()): boolean => {
  if (node.kind === 'fail') return false
  if (node.narrowed && !tested.has(keyOf(node))) return false
  if (node.kind === 'conditional') {
    const inside = withTested(tested, [node.test])
    return isMovable(node.test, tested) && isMovable(node.then, inside) && isMovable(node.otherwise, inside)
  }
  if (node.kind === 'logic') {
    return node.operands.every((operand, index) =>
      isMovable(operand, withTested(tested, node.operands.slice(0, index))),
    )
  }
  return childrenOf(node).every((child) => isMovable(child, tested))
}

const withTested = (before: ReadonlySet<string>, tests: readonly Node[]): ReadonlySet<string> =>
  new Set([...before, ...tests.flatMap(pathsIn)])

const pathsIn = (node: Node): string[] => [...(isPath(node) ? [keyOf(node)] : []), ...childrenOf(node).flatMap(pathsIn)]

/** A list or map as the values have it: behind a key it is left out when it is empty. */
export const isTakenWhole = (node: Node): boolean => isPath(node) && !isScalar(node.type)

/** Never empty when it is there: then `if` and `with` test its presence. */
export const isNeverEmpty = (node: Node): boolean => neverEmpty(required(node.type))
