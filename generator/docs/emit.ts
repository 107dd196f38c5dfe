import * as chartwright from '../src/author/index.ts'
import { evaluateSource } from '../src/evaluate/index.ts'
import { printHelpers, printTemplate } from '../src/gotemplate/index.ts'
import type { TemplateModel } from '../src/model/node.ts'
import type { Type } from '../src/model/type.ts'
import { COMMON_TYPES, FILES, VALUES_INTERFACE, valuesType } from './values.ts'

const CONTEXT = 'values, release, chart, capabilities, files, template, cluster'
const IMPORTS = `import { ${['type Chart', ...Object.keys(chartwright).sort()].join(', ')} } from 'chartwright'\n`
const TYPES = `${COMMON_TYPES}${VALUES_INTERFACE}type Context = Chart<Values>\n`

const isFile = (source: string): boolean => /^export default /m.test(source)
const isBody = (source: string): boolean =>
  /^(?:[;{]|[a-z]+: for|(?:async|class|const|enum|for|function|if|interface|let|return|switch|throw|try|type|var|while)\b(?!:))/.test(
    source,
  )

/** The whole source file that an example stands for: fields stand inside of a manifest, as they do in a chart. */
export const sourceOf = (source: string, types: string = TYPES): string => {
  if (isFile(source)) return `${source.includes("from 'chartwright'") ? '' : IMPORTS}${types}${source}\n`
  const body = isBody(source) ? source : `return { ${FIRST.source},\n${source}\n, ${LAST.source} }`
  return `${IMPORTS}${types}export default (context: Context) => {\nconst { ${CONTEXT} } = context\n${body}\n}\n`
}

/** Fields around those of an example, so that there is always something in the manifest and after the example. */
const FIRST = { source: "kind: 'Example'", template: 'kind: Example' }
const LAST = { source: "end: 'of example'", template: 'end: of example' }

/** What a piece of source becomes: the text of the template, and of its helpers. */
export interface Emitted {
  readonly template: string
  readonly helpers: string
}

export interface EmitOptions {
  readonly valuesType?: Type
  readonly form?: TemplateModel['form']
  /** Types that the source uses, `Context` among them. */
  readonly types?: string
  /** The chart's name. */
  readonly chart?: string
}

/** What a whole source file becomes, without the first lines that say where it comes from. */
export const emitFile = async (text: string, options: EmitOptions = {}): Promise<Emitted> => {
  const { form = formOf(text), chart = 'my-chart' } = options
  const model = await evaluateSource(text, { valuesType: options.valuesType ?? valuesType, form, files: FILES })
  const [template] = model.templates
  if (!template) throw new Error('no template')
  return {
    template: withoutHeader(printTemplate(template, { chart, helpers: model.helpers })),
    helpers: withoutHeader(printHelpers({ chart, helpers: model.helpers })),
  }
}

/** Notes are a list of lines. */
export const formOf = (text: string): TemplateModel['form'] => (text.includes('): string[] =>') ? 'notes' : 'manifest')

/** What an example becomes. */
export const emit = async (source: string, options: EmitOptions = {}): Promise<Emitted> => {
  const { template, helpers } = await emitFile(sourceOf(source, options.types), options)
  return { template: isFile(source) || isBody(source) ? template : withoutAround(template), helpers }
}

const withoutAround = (template: string): string =>
  template
    .split('\n')
    .filter((line) => line !== FIRST.template && line !== LAST.template)
    .join('\n')

const withoutHeader = (text: string): string => text.slice(text.indexOf('\n') + 1).replace(/^\n+|\n+$/g, '')
