import type { NamedNode, Node, VariableNode } from '../../model/node.ts'

/** A part of a line: template text as it stands, or a value. */
export type Piece = string | ValuePiece | ChoicePiece

/** A value in a line: in `yaml` strings are quoted, in `text` they stand as they are. */
export interface ValuePiece {
  readonly kind: 'value'
  readonly node: Node
  readonly form: 'yaml' | 'text'
}

/** `{{ if … }}…{{ else }}…{{ end }}` inside a line of text. */
export interface ChoicePiece {
  readonly kind: 'choice'
  readonly test: Node
  readonly yes: readonly Piece[]
  readonly no: readonly Piece[]
}

/** What `{{- $name := … }}` makes: a variable of a loop or of the printer, or a constant of the author. */
export type Binding = VariableNode | NamedNode

export type Block = readonly Statement[]

/** It prints the first line of a helper: in each arm, or only in one, and has no line break before it. */
interface Beginning {
  readonly begins?: 'always' | 'maybe'
}

interface Statements {
  /** One line of output. */
  line: { readonly pieces: readonly Piece[] }
  /** A line like `key:`, and under it what belongs to it. */
  nested: { readonly head: readonly Piece[]; readonly body: Block }
  /** An item of a list: `- ` before the first line, the others indented. */
  item: { readonly body: Block }
  /** A document of its own. */
  document: { readonly body: Block; readonly separated: boolean }
  if: { readonly test: Node; readonly yes: Block; readonly no: Block } & Beginning
  range: {
    readonly over: Node
    readonly key?: VariableNode
    readonly value: VariableNode
    readonly body: Block
    readonly empty: Block
  }
  /** Inside it the value is `.`. */
  with: { readonly of: Node; readonly body: Block; readonly no: Block } & Beginning
  /** `{{- toYaml … | nindent n }}`, or the text of a helper that is a map. */
  yaml: { readonly node: Node } & Beginning
  /** The text of a helper: `{{- … }}`. */
  output: { readonly node: Node }
  /**
   * Lines of a block scalar. Without lines it prints nothing, and says that the line break before it is text, or with
   * `keepsAll` that each further one is, too.
   */
  text: { readonly lines: readonly (readonly Piece[])[]; readonly keepsAll?: boolean }
  define: { readonly variable: Binding; readonly value: Node }
  assign: { readonly variable: Binding; readonly value: Node }
  /** `{{- $_ := … }}`: called for what it does. */
  run: { readonly value: Node }
  fail: { readonly message: Node }
  /** Leaves the loop. */
  break: Record<never, never>
  /** What the author says of what follows: a comment of the template. */
  note: { readonly text: string }
  /** A comment of YAML. */
  comment: { readonly text: string }
}

export type StatementKind = keyof Statements
export type StatementOf<K extends StatementKind> = K extends StatementKind
  ? { readonly kind: K } & Statements[K]
  : never
export type Statement = StatementOf<StatementKind>

/** An answer for each kind of statement. */
export type StatementTable<Result, Rest extends unknown[] = []> = {
  readonly [K in StatementKind]: (statement: StatementOf<K>, ...rest: Rest) => Result
}

/** Calls the answer of a table for a statement. */
export const visitStatement = <Result, Rest extends unknown[]>(
  table: StatementTable<Result, Rest>,
  statement: Statement,
  ...rest: Rest
): Result => (table[statement.kind] as (statement: Statement, ...rest: Rest) => Result)(statement, ...rest)

/** A line of output. */
export const line = (...pieces: Piece[]): Statement => ({ kind: 'line', pieces })

/** A value in a manifest. */
export const yamlPiece = (node: Node): ValuePiece => ({ kind: 'value', node, form: 'yaml' })

/** A value in text. */
export const textPiece = (node: Node): ValuePiece => ({ kind: 'value', node, form: 'text' })

type Arm = 'yes' | 'no' | 'body' | 'empty'
const ARMS: readonly Arm[] = ['yes', 'body', 'no', 'empty']

/** A block inside a statement. */
export interface Inner {
  readonly arm: Arm
  readonly block: Block
  /** It may be skipped, or run after the first iteration of a loop. */
  readonly conditional: boolean
}

const CONDITIONAL = new Set<StatementKind>(['if', 'range', 'with'])

/** The blocks inside a statement. */
export const innerBlocks = (statement: Statement): Inner[] =>
  ARMS.flatMap((arm) =>
    arm in statement
      ? [{ arm, block: statement[arm as never] as Block, conditional: CONDITIONAL.has(statement.kind) }]
      : [],
  )

/** The same statement with other blocks inside. */
export const mapInner = (statement: Statement, change: (inner: Inner) => Block): Statement =>
  Object.assign({}, statement, Object.fromEntries(innerBlocks(statement).map((inner) => [inner.arm, change(inner)])))

/** The expressions of a statement itself, without those of the blocks inside it. */
export const expressionsOf = (statement: Statement): Node[] => visitStatement(EXPRESSIONS, statement)

const EXPRESSIONS: StatementTable<Node[]> = {
  line: ({ pieces }) => pieces.flatMap(nodesOf),
  nested: ({ head }) => head.flatMap(nodesOf),
  item: () => [],
  document: () => [],
  if: ({ test }) => [test],
  range: ({ over }) => [over],
  with: ({ of }) => [of],
  yaml: ({ node }) => [node],
  output: ({ node }) => [node],
  text: ({ lines }) => lines.flat().flatMap(nodesOf),
  define: ({ value }) => [value],
  assign: ({ value }) => [value],
  run: ({ value }) => [value],
  fail: ({ message }) => [message],
  break: () => [],
  note: () => [],
  comment: () => [],
}

const nodesOf = (piece: Piece): Node[] => {
  if (typeof piece === 'string') return []
  return piece.kind === 'value'
    ? [piece.node]
    : [piece.test, ...piece.yes.flatMap(nodesOf), ...piece.no.flatMap(nodesOf)]
}

/** The variables that a statement makes for the blocks inside it. */
export const bindingsOf = (statement: Statement): Binding[] =>
  statement.kind === 'range' ? [...(statement.key ? [statement.key] : []), statement.value] : []

const SILENT = new Set<StatementKind>(['define', 'assign', 'run', 'fail', 'break', 'note'])

/** Prints nothing: it only makes or changes variables, or fails. */
export const isSilent = (statement: Statement): boolean =>
  SILENT.has(statement.kind) ||
  (CONDITIONAL.has(statement.kind) && innerBlocks(statement).every(({ block }) => block.every(isSilent)))

/** The nodes in a block and the blocks inside of it, with the variables that it sets. */
export const nodesInside = (block: Block): Node[] =>
  block.flatMap((statement) => [
    ...expressionsOf(statement),
    ...('variable' in statement ? [statement.variable] : []),
    ...innerBlocks(statement).flatMap((inner) => nodesInside(inner.block)),
  ])
