import { type Change, type ChartDiff, countLines, LEVELS, type ManifestChange, sentence } from '../../diff/index.ts'
import { plural } from '../../model/words.ts'
import { type Compared, LEVEL_TITLES, REUSED_TITLE, reusedWords, verdict, where, whereOf } from './page.ts'

/** So many changes of a level are listed. */
const MOST_LISTED = 50

/** A diff as a comment of a pull request, with at most so many characters: what matters first, manifests folded. */
export const markdownOf = ({ diff, old, now }: Compared, limit: number): string => {
  const head = [
    `### ${diff.required.isEnough ? '✅' : '❌'} ${code(diff.chart)} ${escaped(diff.oldVersion)} → ${escaped(diff.newVersion)}`,
    escaped(verdict(diff)),
    ...LEVELS.flatMap((level) => section(diff, level)),
  ]
  const foot = [...reusedLines(diff), ...comparedLines(diff), `<sub>${code(`chartwright diff ${old} ${now}`)}</sub>`]
  const room = limit - [...head, ...foot].join('\n\n').length - LEFT_OUT
  return cut([...head, ...manifests(diff, room), ...foot].join('\n\n'), limit)
}

/** Room for the line that says what was left out, and the lines around the manifests. */
const LEFT_OUT = 300

/** Long lists of long names may still be too long. */
const cut = (text: string, limit: number): string => {
  const note = '\n\nThe rest is left out, since it is too long.'
  if (text.length <= limit) return text
  const end = text.lastIndexOf('\n', limit - note.length)
  return `${text.slice(0, Math.max(0, end))}${note}`.slice(0, limit)
}

const section = (diff: ChartDiff, level: (typeof LEVELS)[number]): readonly string[] => {
  const changes = diff.changes.filter((change) => change.level === level)
  if (changes.length === 0) return []
  const more = changes.length - MOST_LISTED
  const lines = changes.slice(0, MOST_LISTED).map((change) => `- ${changeLine(change, diff)}`)
  return [`**${LEVEL_TITLES[level]}** (${level})`, [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')]
}

const changeLine = (change: Change, diff: ChartDiff): string =>
  `${sentence(change.words, code)}${escaped(whereOf(change, diff))}`

const manifests = (diff: ChartDiff, room: number): readonly string[] => {
  if (diff.manifests.length === 0) return []
  const parts: string[] = []
  let left = room
  for (const change of diff.manifests) {
    const part = manifestPart(change, diff)
    if (part.length + 2 > left) continue
    parts.push(part)
    left -= part.length + 2
  }
  const missing = diff.manifests.length - parts.length
  const note =
    missing > 0
      ? [
          `${plural(missing, 'manifest')} can't be shown here, since the comment would be too long: run the command below.`,
        ]
      : []
  return [`<details><summary>Manifests: ${countsOf(diff.manifests)}</summary>`, ...parts, ...note, '</details>']
}

const countsOf = (all: readonly ManifestChange[]): string =>
  (['changed', 'renamed', 'added', 'removed'] as const)
    .map((kind) => [kind, all.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')

const manifestPart = ({ of, to, kind, diff: lines, renderings }: ManifestChange, diff: ChartDiff): string => {
  const { added, removed } = countLines(lines)
  const title = `${of}${to === undefined ? '' : ` → ${to}`}, ${kind}${where(renderings, diff)}`
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1))
  return `<details><summary>${escaped(title)} (+${added} −${removed})</summary>\n\n${fence}diff\n${lines}\n${fence}\n\n</details>`
}

const reusedLines = (diff: ChartDiff): readonly string[] => {
  const all = diff.reusedValues
  if (all.length === 0) return []
  const lines = all
    .slice(0, MOST_LISTED)
    .map((each) => `- ${sentence(reusedWords(each), code)}${escaped(where(each.renderings, diff))}`)
  const more = all.length > MOST_LISTED ? [`- and ${all.length - MOST_LISTED} more`] : []
  return [`${sentence(REUSED_TITLE, code)}:`, [...lines, ...more].join('\n')]
}

const comparedLines = ({ compared, notCompared }: ChartDiff): readonly string[] => [
  compared.length > 0
    ? `Both charts were rendered with ${compared.map((name) => (name.includes('/') ? code(name) : name)).join(', ')}.`
    : 'No rendering could be compared.',
  ...(notCompared.length > 0 ? [notCompared.map((line) => `- Not compared: ${escaped(line)}`).join('\n')] : []),
]

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))

/** A text as code, whatever is in it. */
const code = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' ')
  const ticks = '`'.repeat(longestRun(line) + 1)
  // otherwise its own backticks or spaces would be lost at the ends
  const space = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return line === '' ? '``` ```' : `${ticks}${space}${line}${space}${ticks}`
}

/** A text in which nothing means anything to Markdown or HTML, and nobody is mentioned. */
const escaped = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[&<>]/g, (each) => ENTITIES[each] as string)
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('@', '@\u200b')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
