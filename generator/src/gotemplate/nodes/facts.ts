import { outcomes } from '../../model/compose.ts'
import { isRequired } from '../../model/computed.ts'
import { childrenOf, remembered } from '../../model/inside.ts'
import { keyOf } from '../../model/key.ts'
import { isLiteral, plain } from '../../model/leaves.ts'
import type { FieldNode, Node } from '../../model/node.ts'
import { omitsWhenEmpty } from '../../model/omitted-when-empty.ts'
import { isPath } from '../../model/path.ts'
import { neverEmpty, required } from '../../model/type.ts'

/** A constant, or read: short, and the same wherever it stands. */
export const isSimple = (node: Node): boolean => plain(node).kind === 'literal' || isPath(node)

/** Reading it can't fail: no parent that is there only because of a condition around. */
export const isSafe = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'literal') return true
  if (of.kind === 'include') return of.arguments.every(({ value }) => isSafe(value))
  if (of.kind === 'text') return of.parts.every((part) => isSafe(part) && !isNarrowed(part))
  return isPath(of) && parentsAreSafe(of) && !mayBeOutOfRange(of)
}

/** `index` fails where a list is shorter; `first` gives nothing. */
const mayBeOutOfRange = (node: Node): boolean =>
  node.kind === 'index' && node.key.type.kind === 'integer' && !isLiteral(node.key, 0)

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
export const isMovable = (node: Node): boolean => takenForGranted(node).size === 0

const FAILS = new Set(['fail'])

/** What a node takes for granted by the conditions around it, and doesn't test itself. */
const takenForGranted: (node: Node) => ReadonlySet<string> = remembered((node) => {
  if (node.kind === 'fail' || isRequired(node)) return FAILS
  const inside = partsOf(node).flatMap(({ part, after }) =>
    [...takenForGranted(part)].filter((key) => !after.some((test) => pathsIn(test).has(key))),
  )
  return new Set([...(node.narrowed ? [keyOf(node)] : []), ...inside])
})

/** The parts of a node, each with the tests that hold where it is evaluated. */
const partsOf = (node: Node): readonly { readonly part: Node; readonly after: readonly Node[] }[] => {
  if (node.kind === 'conditional') {
    const after = [node.test]
    return [
      { part: node.test, after: [] },
      { part: node.then, after },
      { part: node.otherwise, after },
    ]
  }
  if (node.kind === 'logic') return node.operands.map((part, index) => ({ part, after: node.operands.slice(0, index) }))
  return childrenOf(node).map((part) => ({ part, after: [] }))
}

const pathsIn: (node: Node) => ReadonlySet<string> = remembered(
  (node) =>
    new Set([...(isPath(node) ? [keyOf(node)] : []), ...childrenOf(node).flatMap((child) => [...pathsIn(child)])]),
)

/** It may be empty, and is left out behind a key then; or it may not be there. */
export const mayBeLeftOut = (field: FieldNode): boolean =>
  field.value.type.optional === true ||
  outcomes(field.value).some((value) => omitsWhenEmpty(field, value) && !isNeverEmpty(value))

/** Never empty when it is there: then `if` and `with` test its presence. */
export const isNeverEmpty = (node: Node): boolean => neverEmpty(required(node.type))
