import { isMap as isYamlMap, parseDocument, Scalar, stringify } from 'yaml'
import { DiffError } from '../diff-error.ts'
import { CHANGES, type Entry, type Update } from './entries.ts'

/** The text of a Chart.yaml with entries as its annotation; all else stays. */
export const withAnnotation = (file: string, text: string, { kept, added }: Update): string => {
  const document = parseDocument(text, { prettyErrors: false })
  const annotations = document.get('annotations')
  if (annotations !== undefined && annotations !== null && !isYamlMap(annotations))
    throw new DiffError('annotations', `annotations of ${file} is no map`, 'Write keys and their values.')
  const value = new Scalar(stringify([...kept, ...added], { lineWidth: 0 }))
  value.type = Scalar.BLOCK_LITERAL
  if (annotations) document.setIn(['annotations', CHANGES], value)
  else document.set('annotations', document.createNode({ [CHANGES]: value }))
  return document.toString({ lineWidth: 0, indentSeq: !/^- /m.test(text), flowCollectionPadding: !/\[\S/.test(text) })
}

const TITLES: readonly (readonly [kind: string, title: string])[] = [
  ['added', 'Added'],
  ['changed', 'Changed'],
  ['deprecated', 'Deprecated'],
  ['removed', 'Removed'],
  ['fixed', 'Fixed'],
  ['security', 'Security'],
]

/** The text of a CHANGELOG.md with entries of a version: above the others, or added to what stands there of it. */
export const withSection = (text: string | undefined, chart: string, version: string, { added }: Update): string => {
  const before = text ?? `# Changes of ${chart}\n`
  const headings = [...before.matchAll(/^## .*$/gm)]
  const own = headings.findIndex(([heading]) => isOf(heading, version))
  if (own < 0) {
    const at = headings[0]?.index ?? before.length
    const head = before.slice(0, at).trimEnd()
    const rest = before.slice(at)
    return `${head}\n\n## ${version}\n\n${groupsOf(added)}${rest === '' ? '' : `\n${rest}`}`
  }
  const end = headings[own + 1]?.index ?? before.length
  const section = before.slice(headings[own]?.index, end)
  const rest = before.slice(end)
  return `${before.slice(0, headings[own]?.index)}${extended(section, added)}${rest === '' ? '' : `\n${rest}`}`
}

/** `## 1.2.0`, `## [1.2.0] - 2026-01-02`, `## v1.2.0` */
const isOf = (heading: string, version: string): boolean =>
  heading.replace(/^## \[?v?/, '').split(/[\s\]]/)[0] === version.replace(/^v/, '')

const groupsOf = (entries: readonly Entry[]): string =>
  TITLES.map(([kind, title]) => ({ title, of: entries.filter((entry) => entry.kind === kind) }))
    .filter(({ of }) => of.length > 0)
    .map(({ title, of }) => `### ${title}\n\n${lines(of)}\n`)
    .join('\n')

const lines = (entries: readonly Entry[]): string => entries.map(({ description }) => `- ${description}`).join('\n')

/** A section with further lines below its headings; those that it has stay as they are. */
const extended = (section: string, added: readonly Entry[]): string => {
  const left = added.filter(({ description }) => !section.includes(`- ${description}\n`))
  let text = section.trimEnd()
  const others: Entry[] = []
  for (const [kind, title] of TITLES) {
    const of = left.filter((entry) => entry.kind === kind)
    const group = new RegExp(`^### ${title}\\n(?:(?!\\n+### ).)*`, 'ms').exec(text)
    if (of.length === 0) continue
    if (!group) others.push(...of)
    else {
      const end = group.index + group[0].length
      text = `${text.slice(0, end)}\n${lines(of)}${text.slice(end)}`
    }
  }
  return `${text}\n${others.length > 0 ? `\n${groupsOf(others)}` : ''}`
}
