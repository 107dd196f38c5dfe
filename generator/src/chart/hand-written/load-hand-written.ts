import { placeIn, readBytes } from '../../loader/index.ts'
import { type Place, settleAll } from '../../model/chartwright-error.ts'
import { similarName } from '../../model/words.ts'
import {
  allNodes,
  HELM_4_FUNCTIONS,
  HELM_FUNCTIONS,
  parseTemplate,
  type Span,
  type Template,
  TemplateError,
  type TemplateName,
} from '../../template-parser/index.ts'
import { ChartError } from '../chart-error.ts'
import type { ChartSources, FileSource } from '../load/sources.ts'

/** A Go template that the author wrote, below `src/templates/`. */
export interface HandWritten extends FileSource {
  /** The same, in the chart's folder: `src/templates/service.yaml`. */
  readonly source: string
  readonly text: string
  readonly template: Template
}

/**
 * Reads the hand-written templates of a chart.
 *
 * @throws ChartError at the line where Helm would refuse one; an AggregateError where there are several.
 */
export const loadHandWritten = async ({ handWritten, templates }: ChartSources): Promise<readonly HandWritten[]> => {
  const generated = new Map(templates.map(({ path, source }) => [`templates/${path}`, source]))
  return settleAll(handWritten, (file) => readOne(file, generated.get(file.path)))
}

const readOne = ({ file, path }: FileSource, generatedFrom: string | undefined): HandWritten => {
  if (/\.[cm]?tsx?$/.test(file))
    throw new ChartError(
      'typescript-template',
      'A template in TypeScript stands in src/, and src/templates/ is for Go templates',
      'Move it one folder up.',
      { file, line: 1, column: 1 },
    )
  if (generatedFrom !== undefined)
    throw new ChartError(
      'template-twice',
      `Both this file and ${generatedFrom} become ${path}`,
      'Remove or rename one of them.',
      { file, line: 1, column: 1 },
    )
  const text = textOf(file)
  return { file, path, source: `src/${path}`, text, template: parsed(file, text) }
}

/** Helm drops a byte order mark. */
const textOf = (file: string): string => {
  const bytes = readBytes(file)
  const text = bytes.toString()
  if (Buffer.from(text).equals(bytes)) return text.replace(/^\ufeff/, '')
  throw new ChartError('no-text', "This template isn't UTF-8", 'Save it as UTF-8.', { file, line: 1, column: 1 })
}

const parsed = (file: string, text: string): Template => {
  try {
    return parseTemplate(text)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { message, start, unknownFunction } = error
    const what = `Helm can't parse this template: ${message}`
    throw new ChartError('template-syntax', what, hintFor(unknownFunction), placeIn(file, text, start))
  }
}

const hintFor = (unknownFunction: string | undefined): string => {
  if (unknownFunction === undefined) return 'Correct it: https://helm.sh/docs/chart_template_guide'
  if (HELM_4_FUNCTIONS.has(unknownFunction)) return 'Only Helm 4 has this function, and the chart is for Helm 3 too.'
  const meant = similarName(unknownFunction, [...HELM_FUNCTIONS])
  return meant ? `Did you mean ${meant}?` : 'https://helm.sh/docs/chart_template_guide/function_list has all functions.'
}

/** The place of a part of a hand-written template. */
export const placeOfPart = ({ file, text }: HandWritten, { start, end }: Span): Place =>
  placeIn(file, text, start, end - start)

/** A named template that a hand-written template defines. */
export interface OwnDefine {
  readonly name: TemplateName
  readonly in: HandWritten
  readonly body: Template['nodes']
}

/** The named templates that hand-written templates define; Helm takes the last of several. */
export const definesOf = (templates: readonly HandWritten[]): ReadonlyMap<string, OwnDefine> =>
  new Map(
    templates.flatMap((one) =>
      allNodes(one.template.nodes).flatMap((node): [string, OwnDefine][] =>
        node.kind === 'define' || node.kind === 'block'
          ? [[node.name.value, { name: node.name, in: one, body: node.body }]]
          : [],
      ),
    ),
  )

/** Whether Helm only takes named templates from a file, and renders nothing of it. */
export const isPartial = ({ path }: FileSource): boolean => /(?:^|\/)_[^/]*$/.test(path)
