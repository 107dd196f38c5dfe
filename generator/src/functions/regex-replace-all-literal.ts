import { accepts, text } from './accept.ts'
import { replaceMatches } from './all-matches.ts'
import { define } from './definition.ts'
import { pattern } from './pattern-argument.ts'
import { textOf } from './result.ts'

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
    refuse: accepts(pattern, text, text),
    result: (_pattern, of, to) => textOf(...[of, to].filter((type) => type !== undefined)),
  },
)
