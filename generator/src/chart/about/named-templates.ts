import { isOwn } from '../../gotemplate/index.ts'
import type { HelperDefinition } from '../../model/node.ts'

/** A library's named templates as a Markdown table: how each is included, and what it says of itself. */
export const namedTemplates = (chart: string, helpers: readonly HelperDefinition[]): string =>
  [
    '| Template | Gives |',
    '|---|---|',
    ...helpers.filter(isOwn).map((helper) => `| ${call(chart, helper)} | ${about(helper)} |`),
  ].join('\n')

const call = (chart: string, { name, parameters }: HelperDefinition): string => {
  const pairs = parameters.map((parameter) => ` "${parameter}" …`).join('')
  return `\`include "${chart}.${name}" ${pairs ? `(dict "root" $${pairs})` : '.'}\``
}

const about = ({ comment, body }: HelperDefinition): string => {
  const gives = body.type.kind === 'string' ? 'A text.' : 'A map, for `nindent`.'
  return [comment?.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|'), gives].filter(Boolean).join(' ')
}
