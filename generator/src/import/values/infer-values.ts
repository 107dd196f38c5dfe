import { parseDocument } from 'yaml'
import type { Dependency } from '../../author/define-chart.ts'
import { entryAt, isMap } from '../../model/map.ts'
import { dependencyKey } from '../../values/schema/dependency-switches.ts'
import { keyText, literal } from '../write-chart-literal.ts'

/** What is known of a chart's values. */
export interface ValuesSource {
  readonly name: string
  readonly valuesYaml: string
  readonly schema?: object
  readonly templates: ReadonlyMap<string, string>
  readonly dependencies?: readonly Dependency[]
  /** Paths of values that may hold anything, since templates or users treat them so. */
  readonly open?: readonly (readonly string[])[]
}

/** The interface of a chart's values. */
export interface InferredValues {
  /** The text of `schemas/<chart>.ts`. */
  readonly source: string
  readonly counts: { readonly typed: number; readonly guessed: number; readonly unknown: number }
  readonly assumptions: readonly string[]
}

type Path = readonly string[]

/** Types each value by its default. */
export const inferValues = ({ name, valuesYaml, dependencies = [], open = [] }: ValuesSource): InferredValues => {
  const given = (parseDocument(valuesYaml, { version: '1.1', uniqueKeys: false }).toJS() ?? {}) as object
  const own = Object.fromEntries(dependencies.map((one) => [dependencyKey(one), {}]))
  const defaults = withoutNulls({ ...own, ...given }) as Readonly<Record<string, unknown>>
  const counts = { typed: 0, guessed: 0, unknown: 0 }
  const interfaceOf = (map: object, path: Path): string => {
    const added = open.filter((each) => each.length === path.length + 1 && path.every((key, at) => key === each[at]))
    const names = [...new Set([...Object.keys(map), ...added.map((each) => each.at(-1) ?? '')])]
    const lines = names.map((key) => {
      const at = [...path, key]
      const isOptional = entryAt(defaults, at) === undefined || at.length > 1 || isOpen(at)
      return `${'  '.repeat(at.length)}${keyText(key)}${isOptional ? '?' : ''}: ${typeAt(at)}`
    })
    return ['{', ...lines, `${'  '.repeat(path.length)}}`].join('\n')
  }
  const isOpen = (path: Path) =>
    open.some((each) => each.length === path.length && each.every((key, at) => key === path[at]))
  const typeAt = (path: Path): string => {
    const value = entryAt(defaults, path)
    const isSub = path.length === 1 && Object.hasOwn(own, path[0] ?? '')
    if (value === null || value === undefined || isOpen(path)) return counted('unknown', 'Anything')
    if (Array.isArray(value)) return counted('guessed', 'AnyList')
    if (!isMap(value)) return counted('typed', typeof value)
    if (Object.keys(value).length === 0 || isSub || path[0] === 'global') return counted('guessed', 'AnyMap')
    return interfaceOf(value, path)
  }
  const counted = (kind: keyof typeof counts, type: string): string => {
    counts[kind]++
    return type
  }
  const values = interfaceOf(defaults, [])
  const source = `/** @passThrough */
export type AnyMap = { [key: string]: unknown }
export type AnyItem = string | number | boolean | AnyMap
export type AnyList = readonly AnyItem[]
export type Anything = AnyItem | AnyList

/** Values of the chart ${name}. */
export interface Values ${values}

export const defaults: Values = ${literal(defaults)}
`
  return { source, counts, assumptions: [] }
}

const withoutNulls = (value: unknown): unknown => {
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  )
}
