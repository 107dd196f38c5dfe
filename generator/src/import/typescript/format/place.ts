import type { Expression, Spread, Statement } from '../tree.ts'
import type { Doc } from './document.ts'

/** The kinds of expressions by their names. */
export type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>

/** What an expression is for what holds it. */
export type Role =
  | 'object'
  | 'index'
  | 'callee'
  | 'argument'
  | 'part'
  | 'operand'
  | 'left'
  | 'right'
  | 'test'
  | 'then'
  | 'otherwise'
  | 'item'
  | 'value'
  | 'key'
  | 'spread'
  | 'body'
  | 'cast'
  // of statements and declarations
  | 'initializer'
  | 'assigned'
  | 'returned'
  | 'condition'
  | 'iterated'
  | 'default'
  | 'alone'

/** An expression at its place in others. */
export interface At<Node extends Expression = Expression> {
  readonly node: Node
  readonly role: Role
  readonly up?: At
}

/** A part of an expression at its place. */
export const below = <Node extends Expression>(up: At, role: Role, node: Node): At<Node> => ({ node, role, up })

/** A list's item or a call's argument: where it is spread, what is spread. */
export const belowSpread = (up: At, role: Role, part: Expression | Spread): At =>
  part.kind === 'spread' ? below(up, 'spread', part.value) : below(up, role, part)

/** How an arrow function has to be laid out by what holds it. */
export interface ArrowOptions {
  /** It is the right side of an assignment or a property. */
  readonly isAssigned?: boolean
  /** The argument that its call is laid out around. */
  readonly hugged?: 'first' | 'last'
}

/** What lays out expressions; its parts have it, so that they needn't know each other. */
export interface Formatter {
  readonly format: (at: At, options?: ArrowOptions) => Doc
  /** A function's statements, with the braces around them. */
  readonly statements: (list: readonly Statement[]) => Doc
  /** Whether an object stands on lines of its own even if it would fit on one. */
  readonly isExpanded: (at: At<Of<'object'>>) => boolean
  /** Whether a statement is known to take several lines. */
  readonly isBroken: (statement: Statement) => boolean
}
