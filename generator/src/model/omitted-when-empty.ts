import { outcomes } from './compose.ts'
import { plain } from './leaves.ts'
import type { FieldNode, Node } from './node.ts'
import { isTakenWhole, templateOf } from './path.ts'

/**
 * Behind a key it is left out when it is empty: a list or map of the values, which nobody set. What a map holds under
 * a key was set by its user, and stays.
 */
export const isOmittedWhenEmpty = (node: Node): boolean => {
  const of = templateOf(node) ?? node
  return isTakenWhole(of) && of.type.kind !== 'unknown' && !isEntry(of) && !isOfHelper(of)
}

/** Whether a field leaves one of its values out when that is empty. */
export const omitsWhenEmpty = ({ kept }: FieldNode, value: Node): boolean => !kept && isOmittedWhenEmpty(value)

/** Read from what a helper gives, which left out what is empty. */
export const isOfHelper = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'fold') return outcomes(of.body).some(isOfHelper)
  if (of.kind === 'member' || of.kind === 'index') return isOfHelper(of.object)
  if (of.kind === 'call') return of.arguments.some(isOfHelper)
  return of.kind === 'variable' ? of.isOfHelper === true : of.kind === 'include'
}

const isEntry = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'fold') return outcomes(of.body).some(isEntry)
  if (of.kind === 'member' || of.kind === 'index') return of.object.type.kind === 'map'
  return of.kind === 'variable' && of.isEntry === true
}
