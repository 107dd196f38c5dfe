import { ANY } from '../model/type.ts'
import { accepts, text } from './accept.ts'
import { allMatches } from './all-matches.ts'
import { define } from './definition.ts'
import { pattern } from './pattern-argument.ts'
import { textOf } from './result.ts'

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
    refuse: accepts(pattern, text),
    result: (_pattern, of = ANY) => ({ kind: 'list', item: textOf(of) }),
  },
)
