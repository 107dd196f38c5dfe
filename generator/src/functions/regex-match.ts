import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { pattern } from './pattern-argument.ts'
import { toRegExp } from './portable-pattern.ts'
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
  refuse: accepts(pattern, text),
  refuseMethod: (source, of) =>
    of?.kind === 'string' &&
    of.ascii !== true &&
    source?.kind === 'string' &&
    /\.|\[\^|\\[DW]/.test(source.values?.[0] ?? '')
      ? 'this pattern counts other characters in Helm than in JavaScript: write regexMatch(pattern, text) of chartwright'
      : undefined,
  result: aBoolean,
})
