import { emit, formOf } from './emit.ts'
import type { Idiom, IdiomPage } from './idioms/idiom.ts'
import { IDIOM_PAGES } from './idioms/pages.ts'
import { fence, paragraphs } from './markdown.ts'
import { type Entry, filesOf, type ReferencePage } from './reference.ts'

const HEAD = `What Helm's charts do again and again, with the same in chartwright and the template that it becomes. A test renders both with
Helm 3 and Helm 4, and compares the results. [From Helm's functions to TypeScript](from-helm.md) lists the functions one by one.

Charts that others depend on are [dependencies](guides/dependencies.md). You have a chart already?
[Import it](importing.md): most of this is done for you.`

const NOTE =
  'A part of [from Helm to chartwright, idiom by idiom](../idioms.md). The examples read [these values](../what-you-can-write.md#values-of-the-examples).'

/** `docs/idioms.md` and its pages, by their paths below `docs/`. */
export const idiomFiles = async (): Promise<[string, string][]> => {
  const pages: ReferencePage[] = []
  for (const page of IDIOM_PAGES) pages.push(await pageOf(page))
  return filesOf({
    path: 'idioms.md',
    title: 'From Helm to chartwright, idiom by idiom',
    head: HEAD,
    note: NOTE,
    pages,
  })
}

const pageOf = async ({ path, title, idioms }: IdiomPage): Promise<ReferencePage> => {
  const entries: Entry[] = []
  for (const idiom of idioms) entries.push({ title: idiom.title, block: await blockOf(idiom) })
  return { path, title, topics: [{ title, text: '', columns: [], entries }] }
}

const blockOf = async ({ helm, defines, source, text = '', differs }: Idiom): Promise<string> => {
  const { template, helpers } = await emit(source)
  const language = formOf(source) === 'notes' ? 'text' : 'yaml'
  return paragraphs(
    text,
    'In Helm:',
    fence(language, helm),
    defines ? paragraphs('with', fence('yaml', defines)) : '',
    'In chartwright:',
    fence('ts', source),
    'becomes',
    fence(language, template),
    helpers && paragraphs('and in `_helpers.tpl`', fence('yaml', helpers)),
    differs?.why ?? '',
  )
}
