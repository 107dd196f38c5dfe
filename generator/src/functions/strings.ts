import type { Type } from '../model/type.ts'
import { accepts, asciiText, atLeast, count, listOf, someText, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { aBoolean, textOf } from './result-types.ts'
import { toLower, toUpper } from './unicode/letters.ts'

/**
 * Whether a text has another in it. For a list see `has`.
 *
 * @example
 * contains(release.name, 'web') // {{ contains "web" .Release.Name }}
 */
export const contains = define((text: string, part: string): boolean => text.includes(part), {
  name: 'contains',
  go: 'contains',
  order: [1, 0],
  refuse: accepts(text),
  result: aBoolean,
})

/**
 * Whether a text begins with another.
 *
 * @example
 * hasPrefix(values.tag, 'v') // {{ hasPrefix "v" .Values.tag }}
 */
export const hasPrefix = define((text: string, prefix: string): boolean => text.startsWith(prefix), {
  name: 'hasPrefix',
  go: 'hasPrefix',
  order: [1, 0],
  refuse: accepts(text),
  result: aBoolean,
})

/**
 * Whether a text ends with another.
 *
 * @example
 * hasSuffix(values.host, '.local') // {{ hasSuffix ".local" .Values.host }}
 */
export const hasSuffix = define((text: string, suffix: string): boolean => text.endsWith(suffix), {
  name: 'hasSuffix',
  go: 'hasSuffix',
  order: [1, 0],
  refuse: accepts(text),
  result: aBoolean,
})

/**
 * The text with each line moved to the right, the first and empty ones too.
 *
 * @example
 * indent(values.script, 4) // {{ .Values.script | indent 4 | quote }}
 */
export const indent = define(
  (text: string, spaces: number): string => {
    const pad = ' '.repeat(spaces)
    return pad + text.replaceAll('\n', `\n${pad}`)
  },
  { name: 'indent', go: 'indent', order: [1, 0], casts: [1], refuse: accepts(text, count), result: (of) => textOf(of) },
)

/**
 * The strings of a list as one text.
 *
 * @example
 * join(values.hosts, ',') // {{ .Values.hosts | join "," | quote }}
 */
export const join = define((list: readonly string[], separator: string): string => list.join(separator), {
  name: 'join',
  go: 'join',
  order: [1, 0],
  refuse: accepts(listOf(text), text),
  result: (list, ...rest) => textOf(...(list.kind === 'list' ? [list.item] : []), ...rest),
})

/**
 * The text several times in a row.
 *
 * @example
 * repeat(values.name, 2) // {{ .Values.name | repeat 2 | quote }}
 */
export const repeat = define((text: string, times: number): string => text.repeat(times), {
  name: 'repeat',
  go: 'repeat',
  order: [1, 0],
  casts: [1],
  refuse: accepts(text, count),
  result: (of) => textOf(of),
})

/**
 * The text with each occurrence of `from` replaced by `to`, which is taken literally.
 *
 * @example
 * replace(chart.version, '+', '_') // "{{ .Chart.Version | replace "+" "_" }}"
 */
export const replace = define((text: string, from: string, to: string): string => text.replaceAll(from, () => to), {
  name: 'replace',
  go: 'replace',
  order: [1, 2, 0],
  refuse: accepts(text, someText, text),
  refuseMethod: (_of, _from, to) =>
    to?.kind === 'string' && to.values?.every((value) => !value.includes('$'))
      ? undefined
      : 'JavaScript expands `$&` in the replacement, unlike Helm: write replace(…) from chartwright',
  result: (of, _from, to) => textOf(of, ...(to ? [to] : [])),
})

/**
 * The parts of a text between separators, which must not be empty.
 *
 * @example
 * domains: split(values.domains, ',')
 * // domains:
 * //   {{- toYaml (splitList "," .Values.domains) | nindent 2 }}
 */
export const split = define((text: string, separator: string): string[] => text.split(separator), {
  name: 'split',
  go: 'splitList',
  order: [1, 0],
  refuse: accepts(text, someText),
  result: (of) => ({ kind: 'list', item: textOf(of) }),
})

/**
 * The parts of a text between separators, of which there are at most so many: the last part is all of the rest.
 *
 * @example
 * address: splitN(values.host, ':', 2)
 * // address:
 * //   {{- toYaml (regexSplit ":" .Values.host 2) | nindent 2 }}
 */
export const splitN = define(
  (text: string, separator: string, most: number): string[] => {
    const parts = text.split(separator)
    return parts.length > most ? [...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)] : parts
  },
  {
    name: 'splitN',
    go: 'regexSplit',
    order: [1, 0, 2],
    through: { 1: 'regexQuoteMeta' },
    casts: [2],
    refuse: accepts(text, someText, atLeast(1)),
    result: (of) => ({ kind: 'list', item: textOf(of) }),
  },
)

/**
 * The parts of a text between separators, by the names `_0`, `_1` and so on, as `split` of Helm gives them. In the order
 * of these names, which `entries` keeps, `_10` stands before `_2`: for a list in the order of the text, write `split`.
 *
 * @example
 * parts: splitParts(values.host, '.')
 * // parts:
 * //   {{- toYaml (split "." .Values.host) | nindent 2 }}
 */
export const splitParts = define(
  (text: string, separator: string): Record<string, string> =>
    Object.fromEntries(text.split(separator).map((part, index) => [`_${index}`, part])),
  {
    name: 'splitParts',
    go: 'split',
    order: [1, 0],
    refuse: accepts(text, someText),
    result: (of) => ({ kind: 'map', value: textOf(of) }),
  },
)

const otherLetters =
  (name: string) =>
  (of: Type): string | undefined =>
    asciiText(of) && `JavaScript changes some letters beyond ASCII unlike Helm: write ${name}(…) from chartwright`

/**
 * The text in small letters. Beyond ASCII it changes each letter by itself, as Helm does: unlike `toLowerCase`, it makes
 * `i` of `İ`, and `σ` of each `Σ`.
 *
 * @example
 * lower(values.name) // {{ .Values.name | lower | quote }}
 */
export const lower = define(toLower, {
  name: 'lower',
  go: 'lower',
  refuse: accepts(text),
  refuseMethod: otherLetters('lower'),
  result: (of) => textOf(of),
})

/**
 * The text in capital letters. Beyond ASCII it changes each letter by itself, as Helm does: unlike `toUpperCase`, it
 * leaves `ß` as it is.
 *
 * @example
 * upper(values.name) // {{ .Values.name | upper | quote }}
 */
export const upper = define(toUpper, {
  name: 'upper',
  go: 'upper',
  refuse: accepts(text),
  refuseMethod: otherLetters('upper'),
  result: (of) => textOf(of),
})

/**
 * The text with a capital at the beginning of each word; the rest stays as it is.
 *
 * @example
 * titleCase(values.name) // {{ .Values.name | title | quote }}
 */
export const titleCase = define(
  (text: string): string => text.replace(/(?<![A-Za-z0-9_])[a-z]/g, (letter) => letter.toUpperCase()),
  { name: 'titleCase', go: 'title', refuse: accepts(asciiText), result: (of) => textOf(of) },
)
