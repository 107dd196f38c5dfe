import type { FileContent } from '../../src/studio/site.ts'

/** What Helm says is wrong, and where. */
export interface HelmProblem {
  readonly title: string
  readonly message: string
  readonly place?: TemplatePlace
}

/** A line of a template. */
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

/** Helm's messages, with the place in them and what they say. */
const PATTERNS: readonly Pattern[] = [
  {
    is: /execution error at \((?<path>[^:()]+):(?<line>\d+)(?::(?<column>\d+))?\): (?<said>[\s\S]*)/,
    title: 'The chart refuses these values',
  },
  { is: /parse error at \((?<path>[^:()]+):(?<line>\d+)\): (?<said>[\s\S]*)/, title: "A template can't be read" },
  {
    is: /template: (?<path>[^:\s]+):(?<line>\d+):(?<column>\d+): executing [\s\S]*?(?: at <[\s\S]*?>: )(?<said>(?:(?!template: )[\s\S])*)$/,
    title: "A template can't be rendered",
  },
  { is: /(?<path>\S+)\n? *template: (?<other>\S+):(?<line>\d+): (?<said>[\s\S]*)/, title: "A template can't be read" },
  { is: /YAML parse error on (?<path>\S+): (?<said>[\s\S]*)/, title: 'A template renders what is no YAML' },
  {
    is: /values don't meet the specifications of the schema\(s\)[^\n]*\n(?<said>[\s\S]*)/,
    title: SCHEMA,
  },
  { is: /^the rendering took (?<said>[\s\S]*)/, title: 'This takes too long' },
  { is: /^the engine stopped: (?<said>[\s\S]*)/, title: "Helm's engine stopped" },
]

/** Puts Helm's message in order: what is wrong in a few words, where, and what Helm says. */
export const helmProblem = (message: string, files: Files): HelmProblem => {
  for (const { is, title } of PATTERNS) {
    const groups = is.exec(message)?.groups
    if (!groups) continue
    const said = (groups.said ?? message).trim()
    const place = placeOf(groups.path, Number(groups.line), Number(groups.column), files)
    return { title, message: TIMES.test(message) ? message : said, ...(place && { place }) }
  }
  return { title: "Helm can't render this", message: message.trim() }
}

const TIMES = /^the rendering took/

/** Around the line that is meant. */
const AROUND = 2

const placeOf = (path: string | undefined, line: number, column: number, files: Files): TemplatePlace | undefined => {
  if (path === undefined || Number.isNaN(line)) return path === undefined ? undefined : wholeFile(path)
  const inChart = withoutName(path)
  const content = Object.hasOwn(files, inChart) ? files[inChart] : undefined
  const lines = typeof content === 'string' ? content.split('\n') : []
  const first = Math.max(1, line - AROUND)
  const excerpt = lines.slice(first - 1, line + AROUND).map((text, index) => ({ number: first + index, text }))
  return { path: inChart, line, ...(column > 0 && { column: column + 1 }), excerpt }
}

const wholeFile = (path: string): TemplatePlace => ({ path: withoutName(path), line: 0, excerpt: [] })

const withoutName = (path: string): string => path.replace(/^[^/]+\//, '')
