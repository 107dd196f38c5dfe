import { own } from '../../model/map.ts'
import type { JsonMap } from '../json.ts'
import { type Property, resolve, type Shape } from '../shape.ts'
import type { Keywords } from './schema-keywords.ts'

/** Keys that the schema allows though no interface has them. */
export const HELMS_OWN: readonly string[] = ['global', 'enabled', 'tags']

/** What says whether a dependency is installed: https://helm.sh/docs/topics/charts/#tags-and-condition-fields-in-dependencies */
export interface SwitchedDependency {
  readonly name: string
  readonly alias?: string
  /** Paths of values, separated by commas. */
  readonly condition?: string
  readonly tags?: readonly string[]
}

/** The paths that a dependency's condition names. */
export const conditionPaths = ({ condition = '' }: SwitchedDependency): readonly (readonly string[])[] =>
  condition
    .split(',')
    .filter(Boolean)
    .map((path) => path.split('.'))

/** The root of a schema with the tags of its dependencies and, where values are passed through, their conditions. */
export const withSwitches = (root: Keywords, dependencies: readonly SwitchedDependency[]): Keywords =>
  dependencies
    .flatMap((one) => conditionPaths(one).map((path) => ({ path, name: dependencyKey(one) })))
    .reduce((schema, { path, name }) => withSwitch(schema, path, switchOf(name)), withTags(root, dependencies))

/**
 * Values of dependencies that have an interface: Helm adds what the dependency shares with its parent before it checks the
 * values of the whole.
 */
export const withDependencies = (root: Shape, dependencies: readonly SwitchedDependency[]): Shape => {
  const of = resolve(root)
  const names = dependencies.map(dependencyKey)
  if (of.kind !== 'object' || names.length === 0) return root
  const properties = of.properties.map((property) => (names.includes(property.name) ? withGlobal(property) : property))
  return { ...of, properties }
}

/** Whatever the dependency itself reads there, other charts read other values. */
const withGlobal = (property: Property): Property => {
  const of = resolve(property.shape)
  if (of.kind !== 'object') return property
  const declared = of.properties.find(({ name }) => name === 'global')
  const global: Property = { name: 'global', optional: true, ...declared, shape: { kind: 'any', constraints: {} } }
  const others = of.properties.filter((each) => each !== declared)
  return { ...property, shape: { ...of, properties: [...others, global] } }
}

/** Where the values of a dependency are, and what it is called: its alias, where it has one. */
export const dependencyKey = ({ name, alias }: SwitchedDependency): string => alias ?? name

const switchOf = (names: string): JsonMap => ({
  description: `Whether ${names} is installed.`,
  type: ['boolean', 'null'],
})

/** Dependencies of dependencies have tags of their own, which Helm reads from the values of the chart on top. */
const withTags = (root: Keywords, dependencies: readonly SwitchedDependency[]): Keywords => {
  const { properties = {} } = root as { properties?: JsonMap }
  if (dependencies.length === 0 || Object.hasOwn(properties, 'tags')) return root
  const names = [...new Set(dependencies.flatMap(({ tags = [] }) => tags))].sort()
  const tags = {
    description: 'Groups of dependencies: false leaves out those of the group, unless another of their tags is true.',
    type: ['object', 'null'],
    properties: Object.fromEntries(names.map((tag) => [tag, tagOf(tag, dependencies)])),
    additionalProperties: { type: ['boolean', 'null'] },
  }
  return { ...root, properties: { ...properties, tags } }
}

const tagOf = (tag: string, dependencies: readonly SwitchedDependency[]): JsonMap =>
  switchOf(
    dependencies
      .filter(({ tags = [] }) => tags.includes(tag))
      .map(dependencyKey)
      .join(', '),
  )

/** Adds a switch where a schema leaves open what a map holds; what an interface says stays as it is. */
const withSwitch = (schema: Keywords, [key = '', ...rest]: readonly string[], leaf: JsonMap): Keywords => {
  const { properties = {} } = schema as { properties?: JsonMap }
  const there = own(properties, key) as Keywords | undefined
  if (there ? rest.length === 0 : !isOpen(schema)) return schema
  const inner = rest.length === 0 ? leaf : withSwitch(there ?? { type: ['object', 'null'] }, rest, leaf)
  return { ...schema, properties: { ...properties, [key]: inner } }
}

const isOpen = ({ type, additionalProperties }: Keywords): boolean =>
  [type].flat().includes('object') && additionalProperties !== false
