/** An expression of a Go template, before it is broken into lines. */
export type Expression =
  | { readonly kind: 'atom'; readonly text: string }
  /** Keys below `$`, or below `.` where that is the template's own. */
  | { readonly kind: 'path'; readonly from: '$' | '.'; readonly keys: readonly string[] }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly label?: string }
  /** `subject | name args` */
  | {
      readonly kind: 'piped'
      readonly subject: Expression
      readonly name: string
      readonly args: readonly Expression[]
      readonly label?: string
    }

export type PathExpression = Extract<Expression, { kind: 'path' }>

/** The same expression, with what a variable for it would be called. */
export const labelled = (expression: Expression, label: string): Expression =>
  expression.kind === 'call' || expression.kind === 'piped' ? { ...expression, label } : expression

/** What a variable for an expression would be called, where that is known. */
export const labelOf = (expression: Expression): string | undefined =>
  expression.kind === 'call' || expression.kind === 'piped' ? expression.label : undefined

export const atom = (text: string): Expression => ({ kind: 'atom', text })

/** A path below the argument of the template, and so the same everywhere in it. */
export const path = (from: '$' | '.', ...keys: readonly string[]): PathExpression => ({
  kind: 'path',
  from,
  keys,
})

export const text = (value: string): Expression => ({ kind: 'string', text: value })

export const call = (name: string, ...args: Expression[]): Expression =>
  args.length > 0 ? { kind: 'call', name, args } : atom(name)

export const piped = (subject: Expression, name: string, ...args: Expression[]): Expression => ({
  kind: 'piped',
  subject,
  name,
  args,
})

/** The expressions that an expression is made of. */
export const operandsOf = (expression: Expression): readonly Expression[] => {
  if (expression.kind === 'call') return expression.args
  return expression.kind === 'piped' ? [expression.subject, ...expression.args] : []
}
