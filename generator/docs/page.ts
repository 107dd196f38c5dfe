import { type Emitted, emit, formOf } from './emit.ts'
import type { Example } from './example.ts'
import { capitalised, code, fence, paragraphs, prose } from './markdown.ts'
import { type Entry, filesOf, type ReferencePage, type Topic } from './reference.ts'
import type { Refusal } from './refusal.ts'
import { REFUSALS } from './refusals.ts'
import { refuseSource } from './refuse.ts'
import { FUNCTION_PAGES, LANGUAGE_PAGES, type Page, type Section } from './sections.ts'
import { VALUES_INTERFACE } from './values.ts'

type Shown = Example & Emitted

const isShort = (...texts: string[]): boolean => texts.every((text) => !text.includes('\n') && text.length <= 80)
const isRow = ({ source, template, helpers }: Shown): boolean => helpers === '' && isShort(source, template)

const exampleEntry = async (example: Example): Promise<Entry> => {
  const shown = { ...example, ...(await emit(example.source)) }
  return isRow(shown) ? { title: shown.about, row: rowOf(shown) } : { title: shown.about, block: blockOf(shown) }
}

const rowOf = ({ about, source, template }: Shown): string[] => [
  about.replaceAll('|', '\\|'),
  code(source),
  code(template),
]

const blockOf = ({ source, template, helpers }: Shown): string =>
  paragraphs(
    fence('ts', source),
    fence(formOf(source) === 'notes' ? 'text' : 'yaml', template),
    helpers && paragraphs('and in `_helpers.tpl`', fence('yaml', helpers)),
  )

const sectionTopic = async ({ title, text, examples }: Section): Promise<Topic> => ({
  title,
  text,
  columns: ['', 'TypeScript', 'template'],
  entries: await inOrder(Object.values(examples).flat(), exampleEntry),
})

const examplePage = async ({ path, title, sections }: Page): Promise<ReferencePage> => ({
  path,
  title,
  topics: await inOrder(sections, sectionTopic),
})

/** One after the other, as the compiler is one process. */
const inOrder = async <A, B>(items: readonly A[], make: (item: A) => Promise<B>): Promise<B[]> => {
  const made: B[] = []
  for (const item of items) made.push(await make(item))
  return made
}

const refusalEntry = async ({ about, source }: Refusal): Promise<Entry> => {
  const { what, hint } = (await refuseSource(source)).error
  if (isShort(source))
    return { title: about, row: [about.replaceAll('|', '\\|'), code(source), capitalised(prose(what)), prose(hint)] }
  return { title: about, block: paragraphs(fence('ts', source), `${capitalised(prose(what))}. ${prose(hint)}`) }
}

const refusalPage = async ([title, refusals]: [string, readonly Refusal[]]): Promise<ReferencePage> => ({
  path: `refused/${title.toLowerCase().replaceAll(' ', '-')}.md`,
  title,
  topics: [
    {
      title,
      text: '',
      columns: ['', 'TypeScript', 'why not', 'instead'],
      entries: await inOrder(refusals, refusalEntry),
    },
  ],
})

const VALUES = paragraphs(
  '## Values of the examples',
  "The examples are fields of a manifest or the body of a chart's function, and read these values:",
  fence('ts', VALUES_INTERFACE.trimEnd()),
)

const VALUES_LINK = '[these values](../what-you-can-write.md#values-of-the-examples)'

const LANGUAGE = `A chart is plain TypeScript, but a template supports only a part of the language. These pages show that part, with the
template that each piece becomes. A test compares every example with the output of Helm 3 and Helm 4.
[Functions](functions.md) lists the functions, and [what is refused](what-is-refused.md) shows the rest: chartwright reports
it at its line and column before it writes anything.

The pages distinguish two kinds of values. Constants, imports and what is computed from them are **known when the chart is
generated**: chartwright simply runs that JavaScript. \`context.values\`, \`context.release\` and what is computed from them are
**known only at render time**, when Helm installs the chart. An unset value is undefined or null, nothing else.`

const FUNCTIONS = `A chart can call these functions; the pages show the template that each call becomes.
[What you can write](what-you-can-write.md) shows the syntax and the methods, and [what is refused](what-is-refused.md) the
rest.`

const REFUSED = `Each entry shows what chartwright reports about the source, and what to write instead.
[What you can write](what-you-can-write.md) and [functions](functions.md) show what is supported.`

/** The pages of the syntax and methods, by their paths below `docs/`. */
export const languageFiles = async (): Promise<[string, string][]> =>
  filesOf({
    path: 'what-you-can-write.md',
    title: 'What you can write',
    head: paragraphs(LANGUAGE, VALUES),
    note: `A part of [what you can write](../what-you-can-write.md). The examples read ${VALUES_LINK}.`,
    pages: await inOrder(LANGUAGE_PAGES, examplePage),
  })

/** The pages of the functions of chartwright and of JavaScript. */
export const functionFiles = async (): Promise<[string, string][]> =>
  filesOf({
    path: 'functions.md',
    title: 'Functions',
    head: FUNCTIONS,
    note: `A part of the [functions](../functions.md) that a chart can call. The examples read ${VALUES_LINK}.`,
    pages: await inOrder(FUNCTION_PAGES, examplePage),
  })

/** The pages of every refusal, and what to write instead. */
export const refusalFiles = async (): Promise<[string, string][]> =>
  filesOf({
    path: 'what-is-refused.md',
    title: 'What is refused',
    head: REFUSED,
    note: `A part of [what is refused](../what-is-refused.md), with what to write instead. The examples read ${VALUES_LINK}.`,
    pages: await inOrder(Object.entries(REFUSALS), refusalPage),
  })
