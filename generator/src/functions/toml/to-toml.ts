import { field, member, object } from '../../model/compose.ts'
import { call } from '../../model/computed.ts'
import { mapChildren } from '../../model/inside.ts'
import type { Node } from '../../model/node.ts'
import { alternatives, type Type } from '../../model/type.ts'
import { accepts, both, complete, map } from '../argument-checks.ts'
import { define } from '../definition.ts'
import { aString } from '../result-types.ts'
import { writeToml } from './writer.ts'

/**
 * A whole number as Go's integer: from a values file it would be a float.
 *
 * @internal
 */
export const wholeNumber = define((value: number): number => value, {
  name: 'wholeNumber',
  go: 'int64',
  internal: true,
  result: (of) => of,
})

/** How numbers would be written that the template can't make whole where they stand. */
const AS_DECIMALS = 'Helm would write whole numbers from a values file as decimals, such as 8080.0'

const problemOf = (type: Type): string | undefined => {
  for (const each of alternatives(type)) {
    if (each.kind === 'number')
      return 'TOML of Helm has decimals in a form of its own: make it a string with a template literal'
    if (each.kind === 'integer')
      return `${AS_DECIMALS}: write each number in a map or list of the chart, as in \`servers.map(({ name, port }) => ({ name, port }))\``
    if (each.kind === 'any' || each.kind === 'unknown')
      return `this may hold numbers, and ${AS_DECIMALS}: build a map of the fields you need`
    const inside = partsOf(each)
      .map(problemOf)
      .find((problem) => problem !== undefined)
    if (inside !== undefined) return inside
  }
  return undefined
}

const partsOf = (type: Type): readonly Type[] => {
  if (type.kind === 'list') return [type.item]
  if (type.kind === 'map') return [type.value, ...Object.values(type.fields ?? {})]
  return type.kind === 'object' ? Object.values(type.fields) : []
}

const COMPOSED = new Set(['object', 'field', 'spread', 'list', 'conditional'])

/** The same value with its whole numbers made integers; what is wrong where that can't be done. */
const withIntegers = (node: Node): Node => {
  if (['literal', 'absent', 'arithmetic'].includes(node.kind)) return node
  if (node.kind === 'each') return mapChildren(node, (child) => (child === node.body ? withIntegers(child) : child))
  if (node.kind === 'conditional')
    return mapChildren(node, (child) => (child === node.test ? child : withIntegers(child)))
  if (node.kind === 'field') return mapChildren(node, (child) => (child === node.value ? withIntegers(child) : child))
  if (COMPOSED.has(node.kind)) return mapChildren(node, withIntegers)
  const { type } = node
  if (type.kind === 'integer') return call('wholeNumber', type, [node])
  const problem = problemOf(type)
  if (problem === undefined) return node
  if (type.kind !== 'object' || type.optional) throw new NotWritable(problem)
  return object(Object.entries(type.fields).map(([name, of]) => field(name, withIntegers(member(node, name, of)))))
}

class NotWritable extends Error {}

/**
 * A map as TOML, for the files of programs. The layout is that of Helm, byte for byte. Helm would write a whole number of a
 * values file as a decimal, so each number has to stand in a map or list of the chart, or in one of which all fields are
 * known.
 *
 * @example
 * config: toToml({ name: values.name, replicas: values.replicas })
 * // config: {{ dict "name" .Values.name "replicas" (int64 .Values.replicas) | toToml | quote }}
 */
export const toToml = define((value: object): string => writeToml(value), {
  name: 'toToml',
  go: 'toToml',
  writes: true,
  refuse: accepts(both(map, complete)),
  instead: ([node]) => {
    try {
      return node && call('toToml', aString(), [withIntegers(node)])
    } catch (error) {
      if (error instanceof NotWritable) return error.message
      throw error
    }
  },
  result: aString,
})
