import { accepts, literalText, text } from './accept.ts'
import { replaceMatches } from './all-matches.ts'
import { define } from './definition.ts'
import { pattern } from './pattern-argument.ts'
import { textOf } from './result.ts'

const GROUP = /\$\{(\d+)\}/g

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
    refuse: accepts(
      pattern,
      text,
      (type) =>
        literalText(type) ??
        (type.kind === 'string' && type.values?.[0]?.replace(GROUP, '').includes('$')
          ? 'Helm reads `$` otherwise than JavaScript does: write the first group as $ and {1}, and use regexReplaceAllLiteral where a $ is meant'
          : undefined),
    ),
    result: (_pattern, of, to) => textOf(...[of, to].filter((type) => type !== undefined)),
  },
)
