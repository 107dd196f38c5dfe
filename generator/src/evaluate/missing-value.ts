import { isNode } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { typeOf } from './branch.ts'
import type { Value } from './value.ts'

/** What to do about a value that may be undefined. */
export const GUARD = 'Guard it, or give a default with `??`.'

/** Says of the first value that may be undefined that it may be, by its path where it has one: `values.note`. */
export const mayBeUndefined = (...values: readonly Value[]): string => {
  const value = values.find((each) => typeOf(each).optional)
  const path = isNode(value) ? pathOf(value) : undefined
  return `${path === undefined ? 'this value' : `\`${path}\``} may be undefined here`
}

/** Where a value is read from, as the author writes it: fields of the values, of an item of a loop or of a parameter. */
const pathOf = (node: Node): string | undefined => {
  if (node.kind === 'named') return pathOf(node.of) ?? node.name
  if (node.kind === 'variable' || node.kind === 'parameter') return node.name
  if (node.kind === 'built-in') return node.name === 'Values' ? 'values' : undefined
  const object = node.kind === 'member' ? pathOf(node.object) : undefined
  return node.kind === 'member' && object !== undefined ? `${object}.${node.key}` : undefined
}
