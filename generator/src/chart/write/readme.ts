import { isOwn } from '../../gotemplate/index.ts'
import { ChartwrightError } from '../../model/chartwright-error.ts'
import type { HelperDefinition } from '../../model/node.ts'
import { type ReadmeChart, type ValuesModel, writeReadme } from '../../values/index.ts'
import { ChartError } from '../chart-error.ts'

/**
 * A chart's README, with the prose of `src/README.md.hbs` where there is one.
 *
 * @throws ChartError at what isn't a valid Handlebars template there.
 */
export const readmeText = (
  values: ValuesModel,
  about: ReadmeChart,
  prose: { readonly file: string; readonly text: string } | undefined,
  picture: string | undefined,
  resize: string,
): string => {
  try {
    return writeReadme(values, about, prose?.text, picture, resize)
  } catch (error) {
    throw prose && !(error instanceof ChartwrightError) ? noTemplate(error as Error, prose.file) : error
  }
}

const noTemplate = ({ message }: Error, file: string): ChartError => {
  const [, line = '1', column = '0'] = /(?:on line | - )(\d+)(?::(\d+))?/.exec(message) ?? []
  const what = message.startsWith('Parse error')
    ? "This file isn't a valid Handlebars template"
    : message.replace(/ - \d+:\d+$/, '').replace(/ not defined in \[object Object\]$/, " isn't defined")
  const where = { file, line: Number(line), column: Number(column) + 1 }
  return new ChartError(
    'readme',
    what,
    'Correct it (https://handlebarsjs.com), or write `\\\\{{` for literal braces.',
    where,
  )
}

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
