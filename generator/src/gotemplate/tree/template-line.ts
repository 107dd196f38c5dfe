/**
 * A line of a template before it becomes text, as long as what stands around it decides how it is trimmed and indented.
 */
export interface TemplateLine {
  /**
   * `output` begins with what is printed, or is the rest of a comment; `note` is a comment of the template; the others
   * begin with `{{-`: `define` makes a variable, `yaml` prints a map or list, `word` a constant, `action` does the rest.
   */
  readonly kind: 'output' | 'note' | 'define' | 'yaml' | 'word' | 'action'
  /** The text with its indentation; an action's end is added last. */
  readonly text: string
  /** The constant of a `word`. */
  readonly word?: string
  /** It ends in ` -}}`. */
  readonly trimsAfter?: boolean
}

const INDENT = 2

/** The blanks before a line. */
export const pad = (indent: number): string => ' '.repeat(indent)

/** A line that begins with what it prints. */
export const outputLine = (text: string): TemplateLine => ({ kind: 'output', text })

/** `{{- word`, without its end. */
export const actionLine = (word: string, indent: number, kind: TemplateLine['kind'] = 'action'): TemplateLine => ({
  kind,
  text: `${pad(indent)}{{- ${word}`,
})

/** `{{ word`, without its end: the line break before it is printed. */
export const untrimmedLine = (word: string): TemplateLine => ({ kind: 'action', text: `{{ ${word}` })

const WORD = /^[\w./:-]+$/

/** A constant as all that an action prints; one that stands for itself in a template may become its text. */
export const constantLine = (constant: string, line: TemplateLine): TemplateLine =>
  WORD.test(constant) ? { ...line, kind: 'word', word: constant } : line

/** `- ` before the first line; before a control line it stands alone, and variables stand before it. */
export const itemLines = (lines: readonly TemplateLine[], indent: number): TemplateLine[] => {
  const [first = outputLine(''), ...rest] = lines
  if (first.kind === 'define' && rest.length > 0)
    return [{ ...first, text: first.text.slice(INDENT) }, ...itemLines(rest, indent)]
  const isInline = first.kind === 'output' || (first.kind === 'yaml' && rest.length === 0)
  if (!isInline) return [outputLine(`${pad(indent)}-`), ...lines]
  return [{ ...first, text: `${pad(indent)}- ${first.text.slice(indent + INDENT)}` }, ...rest]
}

/** The text of each line. A constant that is all that a branch prints stands as it is: the action before it trims. */
export const linesText = (given: readonly TemplateLine[]): string[] => {
  const lines = withoutEmptyLines(given)
  return lines.map((line, at) => {
    if (line.word !== undefined && standsAsText(lines, at)) return line.word
    if (line.kind === 'output' || line.kind === 'note') return line.text
    return `${line.text}${line.trimsAfter || standsAsText(lines, at + 1) ? ' -}}' : ' }}'}`
  })
}

/** An empty line of a text before an action is that of the action, which doesn't trim it. */
const withoutEmptyLines = (lines: readonly TemplateLine[]): TemplateLine[] =>
  lines.flatMap((line, at) => {
    if (isEmpty(line) && lines[at + 1]?.kind !== 'output' && at + 1 < lines.length) return []
    const before = lines[at - 1]
    return before && isEmpty(before) && line.kind !== 'output' ? [{ ...line, text: untrimmed(line) }] : [line]
  })

const isEmpty = ({ kind, text }: TemplateLine): boolean => kind === 'output' && text === ''

const untrimmed = ({ kind, text }: TemplateLine): string => text.replace('{{- ', kind === 'note' ? '{{' : '{{ ')

const standsAsText = (lines: readonly TemplateLine[], at: number): boolean => {
  const before = lines[at - 1]
  return lines[at]?.kind === 'word' && before !== undefined && before.kind !== 'output' && before.kind !== 'note'
}
