import { ANY } from '../model/type.ts'
import { accepts, text } from './accept.ts'
import { allMatches } from './all-matches.ts'
import { define } from './definition.ts'
import { pattern } from './pattern-argument.ts'
import { textOf } from './result.ts'

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
    refuse: accepts(pattern, text),
    result: (_pattern, of = ANY) => ({ kind: 'list', item: textOf(of) }),
  },
)
