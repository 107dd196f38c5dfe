import { member } from '../model/compose.ts'
import { keyOf } from '../model/key.ts'
import { change, isNode, plain } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { optional, type Type } from '../model/type.ts'
import { arms } from './branch.ts'
import { isPlainObject, type Value } from './value.ts'

/** `a?.b` as one path, which is absent where `a` isn't there, in place of a choice. */
export const withoutGuards = (value: Value): Value => {
  const of = isNode(value) ? plain(value) : undefined
  if (of?.kind !== 'conditional' || of.otherwise.kind !== 'absent') return value
  const parents = parentsOf(plain(of.then))
  return isGuardedBy(of.test, parents) ? asOptional(of.then) : value
}

/** The path of `path ?? {}`, which is absent where the map is empty for that; undefined for any other value. */
export const pathOrEmpty = (value: Value): Node | undefined => {
  const cases = arms(value)
  if (!cases || !isNode(cases.then) || !isEmptyMap(cases.otherwise)) return undefined
  const path = plain(cases.then)
  return path.kind === 'member' && isOpen(path.type) && isGuardedBy(cases.test, [path, ...parentsOf(path)])
    ? change(asOptional(path), { type: optional(path.type) })
    : undefined
}

/** No field is there in any case. */
const isOpen = ({ kind }: Type): boolean => kind === 'map' || kind === 'any'

const isEmptyMap = (value: Value): boolean =>
  isNode(value)
    ? value.kind === 'object' && value.entries.length === 0
    : isPlainObject(value) && Object.keys(value).length === 0

/** Whether a test only says that some of these paths are there. */
const isGuardedBy = (test: Node, paths: readonly Node[]): boolean => {
  const guards = test.kind === 'logic' && test.operator === 'and' ? test.operands : [test]
  const keys = paths.map((path) => keyOf(path))
  return guards.every((guard) => guard.kind === 'present' && keys.includes(keyOf(guard.operand)))
}

const parentsOf = (node: Node): readonly Node[] =>
  node.kind === 'member' ? [node.object, ...parentsOf(plain(node.object))] : []

/** A path whose parents that are known to be there by conditions may be absent. */
const asOptional = (node: Node): Node => {
  const of = plain(node)
  const type = of.narrowed ? optional(of.type) : of.type
  return of.kind === 'member' ? member(asOptional(of.object), of.key, type) : change(of, { type, narrowed: false })
}
