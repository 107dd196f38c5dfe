import type { FormerOf } from '../evaluate/index.ts'
import { declared, fieldIn, placeInSource } from '../loader/index.ts'
import type { HelmContext } from '../model/context.ts'
import { childrenOf } from '../model/inside.ts'
import { plain } from '../model/leaves.ts'
import type { ChartModel, Node } from '../model/node.ts'
import { type CarriedValue, carriedValues, carryValues, type ValuesModel } from '../values/index.ts'
import { ChartError } from './chart-error.ts'
import type { Findings } from './hand-written/findings.ts'
import { valueAt } from './value-node.ts'

/** What a chart's functions read: under the new names of its values, what users gave under the former ones. */
export const withCarriedValues = (values: ValuesModel, context: HelmContext): HelmContext =>
  carriedValues(values).length === 0 ? context : { ...context, Values: carryValues(values, context.Values as never) }

/** The same for templates: the node of a former name by that of the new one. */
export const formerOf = (values: ValuesModel): FormerOf => {
  const nodes = new Map(
    carriedValues(values).map(({ field, from }) => [JSON.stringify(field.path), valueAt(from, values.type)]),
  )
  return (node) => (nodes.size === 0 ? undefined : nodes.get(JSON.stringify(pathOf(node))))
}

const pathOf = (node: Node): readonly string[] | undefined => {
  const of = plain(node)
  if (of.kind === 'built-in') return of.name === 'Values' ? [] : undefined
  const outer = of.kind === 'member' ? pathOf(of.object) : undefined
  return outer && of.kind === 'member' ? [...outer, of.key] : undefined
}

/**
 * Refuses templates in which a value would be missed that users gave under its former name.
 *
 * @throws ChartError where a map is used as a whole that has such a value, or a hand-written template reads one.
 */
export const checkCarried = (model: ChartModel, values: ValuesModel, findings: Findings): void => {
  const carried = carriedValues(values)
  if (carried.length === 0) return
  const whole = wholeReads(model)
  for (const one of carried) {
    const read = whole.find((path) => [one.field.path, one.from].some((of) => isAround(path, of)))
    if (read) throw missed(values, one, `a template uses ${read.join('.') || 'all values'} as a whole`)
    if (findings.named.some((path) => isAround(path, one.field.path) || startsWith(path, one.field.path)))
      throw missed(values, one, 'a hand-written template reads it')
  }
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((name, at) => path[at] === name)

const isAround = (outer: readonly string[], path: readonly string[]): boolean =>
  outer.length < path.length && startsWith(path, outer)

/** The paths of the values that something is done with other than reading a value in them. */
const wholeReads = ({ templates, helpers }: ChartModel): readonly (readonly string[])[] => {
  const visited = new Set<Node>()
  const found: (readonly string[])[] = []
  const visit = (node: Node): void => {
    if (visited.has(node)) return
    visited.add(node)
    const path = pathOf(node)
    if (path) found.push(path)
    else for (const child of childrenOf(node)) visit(child)
  }
  for (const { body } of [...templates, ...helpers]) visit(body)
  return found
}

const missed = ({ file }: ValuesModel, { field, from }: CarriedValue, why: string): ChartError =>
  new ChartError(
    'carry',
    `${from.join('.')} can't be carried over to ${field.name}: ${why}`,
    `Read ${field.name} by its name in a typed template, or remove the word carry from @renamedFrom: users who set ${from.join('.')} are then told the new name.`,
    placeInSource(file, fieldIn(declared('Values'), field.name)),
  )
