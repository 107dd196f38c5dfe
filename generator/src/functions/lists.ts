import { alternatives, join, type Type } from '../model/type.ts'
import { accepts, atLeast, type Check, count, isThere, list, listOf, text } from './argument-checks.ts'
import { byBytes } from './byte-order.ts'
import { define } from './definition.ts'
import { isEmptyValue } from './emptiness.ts'
import { aBoolean } from './result-types.ts'

/**
 * A list cut into lists of a length, which is at least 1; the last may be shorter.
 *
 * @example
 * pages: chunk(values.hosts, 10)
 * // pages:
 * //   {{- toYaml (chunk 10 .Values.hosts) | nindent 2 }}
 */
export const chunk = define(
  <T>(list: readonly T[], length: number): T[][] =>
    Array.from({ length: Math.ceil(list.length / length) }, (_, index) =>
      list.slice(index * length, (index + 1) * length),
    ),
  {
    name: 'chunk',
    go: 'chunk',
    order: [1, 0],
    casts: [1],
    refuse: accepts(list, atLeast(1)),
    result: (of) => ({ kind: 'list', item: of }),
  },
)

/**
 * The items of a list that Helm doesn't call empty: without `undefined`, `null`, `''`, `0`, `false`, `{}` and `[]`.
 *
 * @example
 * hosts: compact(values.hosts)
 * // hosts:
 * //   {{- toYaml (compact .Values.hosts) | nindent 2 }}
 */
export const compact = define(
  <T>(list: readonly T[]): Exclude<T, undefined | null | false | 0 | ''>[] =>
    list.filter((item) => !isEmptyValue(item)) as Exclude<T, undefined | null | false | 0 | ''>[],
  {
    name: 'compact',
    go: 'compact',
    refuse: accepts(listOf((type) => (type.kind === 'object' ? NULLABLE : isThere(type)))),
    result: (of) => of,
  },
)

const NULLABLE = 'Helm counts null as an entry of a map: write `.filter(…)`'

/**
 * The items of several lists as one list.
 *
 * @example
 * hosts: concat(values.hosts, values.moreHosts)
 * // hosts:
 * //   {{- toYaml (concat .Values.hosts .Values.moreHosts | default list) | nindent 2 }}
 */
export const concat = define(<T>(...lists: (readonly T[])[]): T[] => lists.flatMap((list) => [...list]), {
  name: 'concat',
  go: 'concat',
  // of empty lists only it gives Go's nil, which is null in JSON
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['default list'],
  refuse: accepts(list),
  result: (...types): Type => {
    const items = types.flatMap((type) => (type.kind === 'list' ? [type.item] : []))
    return { kind: 'list', item: items.length > 0 ? items.reduce(join) : { kind: 'any' } }
  },
})

/**
 * A list without its last item.
 *
 * @example
 * hosts: initial(values.hosts)
 * // hosts:
 * //   {{- toYaml (initial .Values.hosts | default list) | nindent 2 }}
 */
export const initial = define(<T>(list: readonly T[]): T[] => list.slice(0, -1), {
  name: 'initial',
  go: 'initial',
  // of an empty list it gives Go's nil, which is null in JSON
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['default list'],
  refuse: accepts(list),
  result: (of) => of,
})

/**
 * A list without its first item.
 *
 * @example
 * hosts: rest(values.hosts)
 * // hosts:
 * //   {{- toYaml (rest .Values.hosts | default list) | nindent 2 }}
 */
export const rest = define(<T>(list: readonly T[]): T[] => list.slice(1), {
  name: 'rest',
  go: 'rest',
  // of an empty list it gives Go's nil, which is null in JSON
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['default list'],
  refuse: accepts(list),
  result: (of) => of,
})

// a number from a values file is a float64 for Go, one from --set an int64: `has` would take them for different; a string
// or boolean equals no number, whatever else is in the list
const textOrBoolean: Check = (type: Type) =>
  isThere(type) ??
  (alternatives(type).every((each) => each.kind === 'string' || each.kind === 'boolean')
    ? undefined
    : 'Helm finds only strings and booleans in a list: write .some((item) => item === …) on a list that the chart writes, or look for a string')

/**
 * Whether a list has an item.
 *
 * @example
 * has(values.features, 'metrics') // {{ has "metrics" .Values.features }}
 */
export const has = define((list: readonly unknown[], item: string | boolean): boolean => list.includes(item), {
  name: 'has',
  go: 'has',
  order: [1, 0],
  refuse: accepts(list, textOrBoolean),
  result: aBoolean,
})

/**
 * The items of a list from the last to the first.
 *
 * @example
 * hosts: reversed(values.hosts)
 * // hosts:
 * //   {{- toYaml (reverse .Values.hosts) | nindent 2 }}
 */
export const reversed = define(<T>(list: readonly T[]): T[] => list.toReversed(), {
  name: 'reversed',
  go: 'reverse',
  refuse: accepts(list),
  result: (of) => of,
})

/**
 * The items of a list from one index up to another: neither may be past the list's end, as Helm fails there.
 *
 * @example
 * hosts: values.hosts.slice(0, 2)
 * // hosts:
 * //   {{- toYaml (slice .Values.hosts 0 (min 2 (len .Values.hosts)) | default list) | nindent 2 }}
 */
export const slice = define(<T>(of: readonly T[], from: number, to?: number): T[] => of.slice(from, to), {
  name: 'slice',
  go: 'slice',
  // of an empty list it gives Go's nil, which is null in JSON
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['default list'],
  refuse: accepts(list, count),
  result: (of) => of ?? { kind: 'list', item: { kind: 'any' } },
})

/**
 * The texts of a list in Helm's order: by their bytes.
 *
 * @example
 * hosts: sortAlpha(values.hosts)
 * // hosts:
 * //   {{- toYaml (sortAlpha .Values.hosts) | nindent 2 }}
 */
export const sortAlpha = define((list: readonly string[]): string[] => [...list].sort(byBytes), {
  name: 'sortAlpha',
  go: 'sortAlpha',
  refuse: accepts(listOf(text)),
  result: (of) => of,
})

/**
 * The texts of a list, each once, in their order.
 *
 * @example
 * hosts: uniq(values.hosts)
 * // hosts:
 * //   {{- toYaml (uniq .Values.hosts) | nindent 2 }}
 */
export const uniq = define((list: readonly string[]): string[] => [...new Set(list)], {
  name: 'uniq',
  go: 'uniq',
  refuse: accepts(listOf(text)),
  result: (of) => of,
})

/**
 * A list without some items: strings and booleans.
 *
 * @example
 * hosts: without(values.hosts, 'localhost')
 * // hosts:
 * //   {{- toYaml (without .Values.hosts "localhost") | nindent 2 }}
 */
export const without = define(
  <T extends string | boolean>(list: readonly T[], ...items: T[]): T[] => list.filter((item) => !items.includes(item)),
  { name: 'without', go: 'without', refuse: accepts(listOf(textOrBoolean), textOrBoolean), result: (of) => of },
)
