import { accepts, literalText, text } from './accept.ts'
import { define } from './definition.ts'
import { patternProblem, toRegExp } from './portable-pattern.ts'
import { aBoolean } from './result.ts'

/**
 * Whether a text has a part that a pattern describes. The pattern is a text of the source.
 *
 * @example
 * regexMatch('^v[0-9]+', values.tag) // {{ regexMatch "^v[0-9]+" .Values.tag }}
 */
export const regexMatch = define((pattern: string, of: string): boolean => toRegExp(pattern).test(of), {
  name: 'regexMatch',
  go: 'regexMatch',
  refuse: accepts(
    (type) => literalText(type) ?? (type.kind === 'string' ? patternProblem(type.values?.[0] ?? '') : undefined),
    text,
  ),
  refuseMethod: (pattern, of) =>
    of?.kind === 'string' &&
    of.ascii !== true &&
    pattern?.kind === 'string' &&
    /\.|\[\^|\\[DW]/.test(pattern.values?.[0] ?? '')
      ? 'this pattern counts other characters in Helm than in JavaScript: write regexMatch(pattern, text) of chartwright'
      : undefined,
  result: aBoolean,
})
