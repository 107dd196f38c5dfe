import type ts from 'typescript'
import { ChartwrightError } from '../model/chartwright-error.ts'

/** Something in a chart's source that can't become a template. Points at the author's line. */
export class UnsupportedError extends ChartwrightError {
  override readonly name = 'UnsupportedError'
  readonly file: string
  /** Counts from 1, as `column` does. */
  readonly line: number
  readonly column: number
  /** Characters before it in the file. */
  readonly start: number
  /** Characters from there to its end, or to the end of its first line. */
  readonly length: number
  readonly snippet: string
  /** What to write instead. */
  declare readonly hint: string

  constructor(node: ts.Node, what: string, hint: string) {
    const file = node.getSourceFile()
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file))
    const snippet = firstLine(node.getText(file))
    const where = { file: file.fileName, line: line + 1, column: character + 1, snippet }
    const message = `${file.fileName}:${line + 1}:${character + 1} ${what}: ${snippet}\n  ${hint}`
    super({ code: 'unsupported', what, where, hint }, { message })
    this.file = file.fileName
    this.line = line + 1
    this.column = character + 1
    this.start = node.getStart(file)
    this.length = node.getText(file).split('\n', 1)[0]?.trimEnd().length ?? 0
    this.snippet = snippet
  }
}

const firstLine = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 80 || line !== text ? `${line.slice(0, 80)}…` : line
}

/** Stops: what can't be, and what to write instead. */
export const refuse = (node: ts.Node, what: string, hint: string): never => {
  throw new UnsupportedError(node, what, hint)
}

/** What can't be done with a list whose order differs between JavaScript and Helm. */
export const refuseUnordered = ({ part }: { readonly part: 'entries' | 'keys' | 'values' }, at: ts.Node): never => {
  const picked = part === 'entries' ? '' : `.map(([key, value]) => ${part === 'keys' ? 'key' : 'value'})`
  return refuse(
    at,
    `\`Object.${part}\` has no fixed order for a map known only at render time`,
    `JavaScript and Helm order keys differently: write \`entries(map)${picked}\` of chartwright.`,
  )
}
