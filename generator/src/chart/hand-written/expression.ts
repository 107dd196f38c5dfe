import type { Command, Operand, Pipeline, Span } from '../../template-parser/index.ts'

/** A pipeline as one expression: `.Values.name | default "x"` is the call `default "x" .Values.name`. */
export type Expression = OperandExpression | CallExpression

interface OperandExpression extends Span {
  readonly kind: 'operand'
  readonly operand: Exclude<Operand, { kind: 'function' }>
  /** What a method such as `.Files.Get` is given. */
  readonly given: readonly Expression[]
}

interface CallExpression extends Span {
  readonly kind: 'call'
  readonly name: string
  readonly given: readonly Expression[]
}

/** What a pipeline computes. */
export const expressionOf = ({ commands }: Pipeline): Expression => {
  const [first, ...others] = commands
  return others.reduce((before, command) => ofCommand(command, [before]), ofCommand(first, []))
}

const ofCommand = (
  { operands: [called, ...operands], start, end }: Command,
  piped: readonly Expression[],
): Expression => {
  const given = [...operands.map(ofOperand), ...piped]
  if (called.kind === 'function' && called.fields.length === 0)
    return { kind: 'call', name: called.name, given, start, end }
  if (given.length === 0) return ofOperand(called)
  return called.kind === 'function' ? ofOperand(called) : { kind: 'operand', operand: called, given, start, end }
}

const ofOperand = (operand: Operand): Expression => {
  const { start, end } = operand
  if (operand.kind === 'function') return { kind: 'call', name: operand.name, given: [], start, end }
  const isOnlyGrouped = operand.kind === 'parentheses' && operand.fields.length === 0
  const isPlain = isOnlyGrouped && operand.pipeline.variables.length === 0
  return isPlain ? expressionOf(operand.pipeline) : { kind: 'operand', operand, given: [], start, end }
}

/** The string that an expression is, where it is one. */
export const stringOf = (expression: Expression | undefined): string | undefined =>
  expression?.kind === 'operand' && expression.operand.kind === 'string' ? expression.operand.value : undefined
