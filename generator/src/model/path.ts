import { outcomes } from './compose.ts'
import { plain } from './leaves.ts'
import type { Kind, Node } from './node.ts'
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

/** The map or list of the values that is evaluated as a template, such as `x` of `fromYaml (tpl (toYaml x) $)`. */
export const templateOf = (node: Node): Node | undefined =>
  argumentOf(argumentOf(templatedYaml(node), 'tplYaml'), 'toYaml')

/** The YAML of it, `tpl (toYaml x) $`; a line's end follows. */
export const templatedYaml = (node: Node): Node | undefined => {
  const line = argumentOf(node, 'fromYaml') ?? argumentOf(node, 'fromYamlArray')
  return line?.kind === 'text' ? line.parts[0] : undefined
}

const argumentOf = (node: Node | undefined, name: string): Node | undefined => {
  const of = node && plain(node)
  return of?.kind === 'call' && of.function === name ? of.arguments[0] : undefined
}
