import { outcomes } from './compose.ts'
import { plain } from './leaves.ts'
import type { FieldNode, Kind, Node } from './node.ts'
import { isScalar } from './type.ts'

const READ = new Set<Kind>(['member', 'index', 'variable', 'parameter', 'built-in'])

/** Read from the values, a loop or a parameter, and nothing done to it. */
export const isPath = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'fold') return outcomes(of.body).every(isPath)
  return READ.has(of.kind) && (of.kind === 'member' || of.kind === 'index' ? isPath(of.object) : true)
}

/** A list or map as the values have it. */
export const isTakenWhole = (node: Node): boolean => isPath(node) && !isScalar(node.type)

/**
 * Behind a key it is left out when it is empty: a list or map of the values, which nobody set. What a map holds under
 * a key was set by its user, and stays.
 */
export const isOmittedWhenEmpty = (node: Node): boolean =>
  isTakenWhole(node) && node.type.kind !== 'unknown' && !isEntry(node)

/** Whether a field leaves one of its values out when that is empty. */
export const omitsWhenEmpty = ({ kept }: FieldNode, value: Node): boolean => !kept && isOmittedWhenEmpty(value)

const isEntry = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'fold') return outcomes(of.body).some(isEntry)
  if (of.kind === 'member' || of.kind === 'index') return of.object.type.kind === 'map'
  return of.kind === 'variable' && of.isEntry === true
}
