import { ANY, type Type } from '../model/type.ts'
import { accepts, type Check, literalText, text } from './argument-checks.ts'
import { define } from './definition.ts'
import {
  allMatches,
  differsWithoutFlags,
  foundPattern,
  keepsEarlierRepetitions,
  pattern,
  replaceMatches,
  toRegExp,
} from './pattern-matches.ts'
import { aBoolean, textOf } from './result-types.ts'

/**
 * Whether a text has a part that a pattern describes. The pattern is a text of the source.
 *
 * @example
 * regexMatch('^v[0-9]+', values.tag) // {{ regexMatch "^v[0-9]+" .Values.tag }}
 */
export const regexMatch = define((pattern: string, of: string): boolean => toRegExp(pattern).test(of), {
  name: 'regexMatch',
  go: 'regexMatch',
  refuse: accepts(pattern, text),
  refuseMethod: (source, of) =>
    source?.kind === 'string' && of && differsWithoutFlags(source.values?.[0] ?? '', of)
      ? 'this pattern matches other characters in Helm than in JavaScript: write regexMatch(pattern, text) of chartwright'
      : undefined,
  result: aBoolean,
})

/**
 * The first part of a text that a pattern describes, empty when there is none. The pattern is a text of the source.
 *
 * @example
 * regexFind('[0-9]+', values.tag) // {{ regexFind "[0-9]+" .Values.tag | quote }}
 */
export const regexFind = define((pattern: string, of: string): string => allMatches(pattern, of)[0]?.[0] ?? '', {
  name: 'regexFind',
  go: 'regexFind',
  refuse: accepts(foundPattern, text),
  result: (_pattern, of = ANY) => textOf(of),
})

/**
 * All parts of a text that a pattern describes. The pattern is a text of the source.
 *
 * @example
 * numbers: regexFindAll('[0-9]+', values.tag)
 * // numbers:
 * //   {{- toYaml (regexFindAll "[0-9]+" .Values.tag -1 | default list) | nindent 2 }}
 */
export const regexFindAll = define(
  (pattern: string, of: string): string[] => allMatches(pattern, of).map(([match]) => match),
  {
    name: 'regexFindAll',
    go: 'regexFindAll',
    more: ['-1'],
    // without a match it gives Go's nil, which is null in JSON
    // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
    then: ['default list'],
    refuse: accepts(foundPattern, text),
    result: (_pattern, of = ANY) => ({ kind: 'list', item: textOf(of) }),
  },
)

const GROUP = /\$\{(0|[1-9]\d*)\}/g

const replacement: Check = (type) =>
  literalText(type) ??
  (type.kind === 'string' && type.values?.[0]?.replace(GROUP, '').includes('$')
    ? 'Helm reads `$` unlike JavaScript: write the first group as $ and {1}, and use regexReplaceAllLiteral for a literal $'
    : undefined)

/** What is wrong with the groups that a replacement names. */
const groupProblem = (...[source, , to]: Type[]): string | undefined => {
  const groups = [...literalIn(to).matchAll(GROUP)].map(([, group]) => Number(group))
  const lost = groups.find((group) => keepsEarlierRepetitions(literalIn(source), group))
  return lost === undefined
    ? undefined
    : `group ${lost} may match nothing in an iteration of the repeat around it, and JavaScript and Helm then disagree about its value: move the group out of the repeat`
}

const literalIn = (type: Type | undefined): string => (type?.kind === 'string' ? (type.values?.[0] ?? '') : '')

/**
 * The text with each match of a pattern replaced; `${1}` in the replacement is the pattern's first group. Pattern and
 * replacement are texts of the source; for another replacement see `regexReplaceAllLiteral`.
 *
 * @example
 * regexReplaceAll('([a-z]+)@.*', values.name, '${1}') // {{ regexReplaceAll "([a-z]+)@.*" .Values.name "${1}" | quote }}
 */
export const regexReplaceAll = define(
  (pattern: string, of: string, replacement: string): string =>
    replaceMatches(pattern, of, (match) => replacement.replace(GROUP, (_, group) => match[Number(group)] ?? '')),
  {
    name: 'regexReplaceAll',
    go: 'regexReplaceAll',
    refuse: (...types) => accepts(foundPattern, text, replacement)(...types) ?? groupProblem(...types),
    result: (_pattern, of, to) => textOf(...[of, to].filter((type) => type !== undefined)),
  },
)

/**
 * The text with each match of a pattern replaced by a text that is taken literally. The pattern is a text of the source.
 *
 * @example
 * regexReplaceAllLiteral('[^a-z0-9]+', values.name, '-')
 * // {{ regexReplaceAllLiteral "[^a-z0-9]+" .Values.name "-" | quote }}
 */
export const regexReplaceAllLiteral = define(
  (pattern: string, of: string, replacement: string): string => replaceMatches(pattern, of, () => replacement),
  {
    name: 'regexReplaceAllLiteral',
    go: 'regexReplaceAllLiteral',
    refuse: accepts(foundPattern, text, text),
    result: (_pattern, of, to) => textOf(...[of, to].filter((type) => type !== undefined)),
  },
)

/**
 * The parts of a text between the matches of a pattern. The pattern is a text of the source.
 *
 * @example
 * domains: regexSplit('[,;] *', values.domains)
 * // domains:
 * //   {{- toYaml (regexSplit "[,;] *" .Values.domains -1) | nindent 2 }}
 */
export const regexSplit = define(
  (pattern: string, of: string): string[] => {
    if (of === '' && pattern !== '') return ['']
    const parts: string[] = []
    let [begin, end] = [0, 0]
    for (const { 0: match, index } of allMatches(pattern, of)) {
      end = index
      if (index + match.length !== 0) parts.push(of.slice(begin, end))
      begin = index + match.length
    }
    return end === of.length ? parts : [...parts, of.slice(begin)]
  },
  {
    name: 'regexSplit',
    go: 'regexSplit',
    more: ['-1'],
    refuse: accepts(foundPattern, text),
    result: (_pattern, of = ANY) => ({ kind: 'list', item: textOf(of) }),
  },
)
