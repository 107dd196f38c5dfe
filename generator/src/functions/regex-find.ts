import { ANY } from '../model/type.ts'
import { accepts, text } from './accept.ts'
import { allMatches } from './all-matches.ts'
import { define } from './definition.ts'
import { pattern } from './pattern-argument.ts'
import { textOf } from './result.ts'

/**
 * The first part of a text that a pattern describes, empty when there is none. The pattern is a text of the source.
 *
 * @example
 * regexFind('[0-9]+', values.tag) // {{ regexFind "[0-9]+" .Values.tag | quote }}
 */
export const regexFind = define((pattern: string, of: string): string => allMatches(pattern, of)[0]?.[0] ?? '', {
  name: 'regexFind',
  go: 'regexFind',
  refuse: accepts(pattern, text),
  result: (_pattern, of = ANY) => textOf(of),
})
