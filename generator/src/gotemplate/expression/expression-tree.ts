/** An expression of a Go template, before it is broken into lines. */
export type Expression =
  /** `isPath`: read from the chart's context, so that its text means the same everywhere in its template. */
  | { readonly kind: 'atom'; readonly text: string; readonly isPath?: boolean }
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

/** The same expression, with what a variable for it would be called. */
export const labelled = (expression: Expression, label: string): Expression =>
  expression.kind === 'call' || expression.kind === 'piped' ? { ...expression, label } : expression

/** What a variable for an expression would be called, where that is known. */
export const labelOf = (expression: Expression): string | undefined =>
  expression.kind === 'call' || expression.kind === 'piped' ? expression.label : undefined

export const atom = (text: string): Expression => ({ kind: 'atom', text })

/** A path from the chart's context. */
export const path = (text: string): Expression => ({ kind: 'atom', text, isPath: true })

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
