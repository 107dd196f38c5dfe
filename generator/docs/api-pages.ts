import { type Exported, exportsOfModules } from './api/exports.ts'
import { API_PAGES, type ApiPage, type ApiTopic } from './api/pages.ts'
import { partsOfExample } from './doc-examples.ts'
import { code, fence, paragraphs, prose } from './markdown.ts'
import { type Entry, filesOf, type Topic } from './reference.ts'

const HEAD = `Everything that \`chartwright\`, \`chartwright/blocks\`, \`chartwright/values\` and \`chartwright/testing\` export, from their doc
comments, which editors show as well. [Functions](functions.md) has the templates that calls become with values of every kind, and [blocks](blocks.md)
whole manifests. A test compiles the examples that show a template.

\`chartwright/kubernetes\`, \`chartwright/prometheus-operator\`, \`chartwright/gateway-api\`, \`chartwright/cloudnative-pg\`,
\`chartwright/argo-cd\` and \`chartwright/flux-cd\` export the types inside of manifests by their names there, such as \`PolicyRule\`.`

const NOTE = 'A part of the [API](../api.md).'

/** `docs/api.md` and its pages, by their paths below `docs/`. */
export const apiFiles = (): [string, string][] => {
  const exported = exportsOfModules()
  return filesOf({
    path: 'api.md',
    title: 'API',
    head: HEAD,
    note: NOTE,
    pages: API_PAGES.map(({ path, title, topics }) => ({
      path,
      title,
      topics: topics.map((topic) => topicOf(topic, exported.get(topic.module) ?? [])),
    })),
  })
}

const TOPICS = API_PAGES.flatMap(({ topics }: ApiPage) => topics)

/** The topic of an export: the first that names its file. */
const homeOf = (module: string, { file }: Exported): ApiTopic | undefined =>
  TOPICS.find((topic) => topic.module === module && topic.files.test(file))

/** What no page has, by module and name. */
export const undocumented = (): string[] =>
  [...exportsOfModules()].flatMap(([module, all]) =>
    all.filter((each) => !homeOf(module, each) || each.text === '').map(({ name }) => `${module}: ${name}`),
  )

const topicOf = (topic: ApiTopic, all: readonly Exported[]): Topic => ({
  title: topic.title,
  text: '',
  columns: ['', 'is', ''],
  entries: all.filter((each) => homeOf(topic.module, each) === topic).map(entryOf),
})

const LONGEST_ROW = 110

const isRow = ({ signature, kind, example, file }: Exported): boolean =>
  file === 'author/manifests.ts' ||
  (signature.length <= LONGEST_ROW && !signature.includes('\n') && (kind !== 'function' || isShort(example)))

const isShort = (example: string | undefined): boolean => example === undefined || !example.includes('\n')

const entryOf = (each: Exported): Entry =>
  isRow(each) ? { title: titleOf(each), row: rowOf(each) } : { title: titleOf(each), block: blockOf(each) }

/** A function may have the name of a type, but for the first letter. */
const titleOf = ({ name, kind }: Exported): string => (kind === 'type' ? `${code(name)}, a type` : code(name))

const rowOf = (each: Exported): string[] => {
  const { name, signature, text, example, constraints, kind, file } = each
  const { code: call = '', emitted = '' } = kind === 'function' && example ? partsOfExample(example) : {}
  const becomes = call && `${code(call)}${emitted && ` becomes ${code(emitted)}`}`
  const about = [prose(oneLine(text)), constraints.map(code).join(', '), becomes].filter((part) => part !== '')
  return [code(name), file === 'author/manifests.ts' ? 'a type' : code(withoutName(signature)), about.join('<br>')]
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** What an alias or a constant is; a function keeps its name. */
const withoutName = (signature: string): string => signature.replace(/^(?:type|const) \w+(?:<[^>]*>)?[^=]*= /, '')

const blockOf = ({ signature, text, example, constraints }: Exported): string => {
  const { code: call = '', emitted = '' } = example ? partsOfExample(example) : {}
  return paragraphs(
    text.replace(/\n/g, ' '),
    constraints.map(code).join(', '),
    fence('ts', signature),
    call && paragraphs('For example', fence('ts', call)),
    emitted && paragraphs('becomes', fence('yaml', emitted)),
  )
}
