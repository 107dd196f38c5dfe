import type { FileContent } from '../../src/studio/site.ts'

/** What Helm says is wrong, and where. */
export interface HelmProblem {
  readonly title: string
  readonly message: string
  readonly place?: TemplatePlace
}

/** A line of a template; 0 where Helm names only the template. */
export interface TemplatePlace {
  /** The path in the chart. */
  readonly path: string
  readonly line: number
  readonly column?: number
  /** The line with those around it. */
  readonly excerpt: readonly ExcerptLine[]
}

/** A line of an excerpt. */
export interface ExcerptLine {
  readonly number: number
  readonly text: string
}

type Files = Readonly<Record<string, FileContent>>

interface Pattern {
  readonly is: RegExp
  readonly title: string
}

/** What is wrong where Helm's own check of the schema fails. */
export const SCHEMA = "The values don't fit the schema"

/** What objects that aren't in a chart are called where something is wrong with them. */
export const OBJECTS = 'objects'

/** Helm's messages, with the place in them and what they say. */
const PATTERNS: readonly Pattern[] = [
  {
    is: /execution error at \((?<path>[^:()]+):(?<line>\d+)(?::(?<column>\d+))?\): (?<said>[\s\S]*)/,
    title: 'The chart refuses these values',
  },
  { is: /parse error at \((?<path>[^:()]+):(?<line>\d+)\): (?<said>[\s\S]*)/, title: "A template can't be read" },
  { is: /YAML parse error on (?<path>\S+): (?<said>[\s\S]*)/, title: 'A template renders what is no YAML' },
  {
    is: /values don't meet the specifications of the schema\(s\)[^\n]*\n(?<said>[\s\S]*)/,
    title: SCHEMA,
  },
  { is: /^objects:(?<said>\d+:\d+ [\s\S]*)/, title: 'The objects for lookup can’t be read' },
  { is: /^(?<said>the rendering took [\s\S]*)/, title: 'This takes too long' },
  { is: /^the engine stopped: (?<said>[\s\S]*)/, title: "Helm's engine stopped" },
]

/** A step of a template, in the words of Helm 3 and of Helm 4; the last one is where it failed. */
const STEP = /(?<path>[^\s:]+):(?<line>\d+):(?<column>\d+):?\s+executing [^\n]*? at <[\s\S]*?>:\s*/g

/** What only Helm's own command line has. */
const ABOUT_DEBUG = /\n+Use --debug flag to render out invalid YAML$/

/** Puts Helm's message in order: what is wrong in a few words, where, and what Helm says. */
export const helmProblem = (given: string, files: Files): HelmProblem => {
  const message = given.replace(ABOUT_DEBUG, '').trim()
  for (const { is, title } of PATTERNS) {
    const groups = is.exec(message)?.groups
    if (groups) return problem(title, groups.said ?? message, groups, files)
  }
  const step = [...message.matchAll(STEP)].at(-1)
  if (!step) return { title: "Helm can't render this", message }
  const said = message.slice(step.index + step[0].length)
  return problem("A template can't be rendered", said, step.groups ?? {}, files)
}

type Groups = Readonly<Record<string, string | undefined>>

const problem = (title: string, said: string, { path, line, column }: Groups, files: Files): HelmProblem => ({
  title,
  message: said.trim(),
  ...(path !== undefined && { place: placeOf(path, Number(line ?? 0), Number(column ?? 0), files) }),
})

/** Around the line that is meant. */
const AROUND = 2

const placeOf = (path: string, line: number, column: number, files: Files): TemplatePlace => {
  const inChart = withoutName(path)
  const content = line > 0 && Object.hasOwn(files, inChart) ? files[inChart] : undefined
  const excerpt = excerptOf(content, line, AROUND)
  return { path: inChart, line, ...(column > 0 && { column: column + 1 }), excerpt }
}

/** A line of a file with so many around it. */
export const excerptOf = (content: FileContent | undefined, line: number, around: number): ExcerptLine[] => {
  const lines = typeof content === 'string' ? content.split('\n') : []
  const first = Math.max(1, line - around)
  return lines.slice(first - 1, line + around).map((text, index) => ({ number: first + index, text }))
}

const withoutName = (path: string): string => path.replace(/^[^/]+\//, '')
