import type { Block, Statement } from '../tree/tree.ts'

/** An empty line before a condition goes into its arms, since `{{-` would take it away. */
export const spaced = (block: Block): Block => {
  const lines: Statement[] = []
  for (const statement of block) {
    const last = lines.at(-1)
    const moves = last && isEmptyLine(last) && statement.kind === 'if' && isComplete(statement)
    if (moves) lines.pop()
    lines.push(inArms(moves ? indented(statement, last) : statement))
  }
  return lines
}

const inArms = (statement: Statement): Statement =>
  statement.kind === 'if' ? { ...statement, yes: spaced(statement.yes), no: spaced(statement.no) } : statement

type If = Extract<Statement, { kind: 'if' }>

const isEmptyLine = (statement: Statement): boolean => statement.kind === 'line' && statement.pieces.length === 0

/** Prints something in each arm, first of all a line. */
const isComplete = ({ yes, no }: If): boolean =>
  [yes, no].every(([first]) => first?.kind === 'line' || (first?.kind === 'if' && isComplete(first)))

const indented = (statement: If, empty: Statement): If => {
  const arm = ([first, ...rest]: Block): Block =>
    first?.kind === 'if' ? [indented(first, empty), ...rest] : [empty, ...(first ? [first] : []), ...rest]
  return { ...statement, yes: arm(statement.yes), no: arm(statement.no) }
}

/** What `{{-` would take away at the end of a line is printed by an action. */
export const protectedLines = (lines: readonly string[]): string[] =>
  lines.map((text, at) => {
    const end = /\s*$/.exec(text)?.[0] ?? ''
    const isTrimmed = lines[at + 1]?.startsWith('{{-') === true && (end !== '' || text === '')
    return isTrimmed ? `${text.slice(0, text.length - end.length)}{{ ${JSON.stringify(end)} }}` : text
  })
