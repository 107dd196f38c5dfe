import type { Operand, Pipeline } from '../../../src/template-parser/index.ts'

/** A pipeline as text. */
export const printPipeline = ({ variables, declares, commands }: Pipeline): string => {
  const target = variables.length > 0 ? `${variables.join(', ')} ${declares ? ':=' : '='} ` : ''
  return target + commands.map(({ operands }) => operands.map(printOperand).join(' ')).join(' | ')
}

const printOperand = (operand: Operand): string => {
  if (operand.kind === 'string') return JSON.stringify(operand.value)
  if (!('fields' in operand)) return operand.value
  const fields = operand.fields.map(({ name }) => `.${name}`).join('')
  if (operand.kind === 'field') return fields || '.'
  return (operand.kind === 'parentheses' ? `(${printPipeline(operand.pipeline)})` : operand.name) + fields
}
