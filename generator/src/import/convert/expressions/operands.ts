import type { Operand } from '../../../template-parser/index.ts'
import { fields } from './fields.ts'
import { convertFunction } from './functions/index.ts'
import { convertPipeline } from './pipelines.ts'
import type { Scope } from './scope.ts'
import { constant, type Typed } from './typed.ts'
import { Unconverted } from './unconverted.ts'

/** What an operand of a command becomes. */
export const convertOperand = (operand: Operand, scope: Scope): Typed => {
  switch (operand.kind) {
    case 'field':
      return fields(scope.dot, operand.fields, scope)
    case 'variable':
      return fields(variable(operand, scope), operand.fields, scope)
    case 'parentheses':
      return fields(convertPipeline(operand.pipeline, scope), operand.fields, scope)
    case 'function':
      return convertFunction(operand.name, [], scope)
    case 'string':
      return constant(operand.value)
    case 'number':
      return constant(numberOf(operand.value))
    case 'constant':
      return constant(operand.value === 'nil' ? null : operand.value === 'true')
  }
}

const numberOf = (text: string): number => {
  const value = Number(text.replaceAll('_', ''))
  if (Number.isNaN(value)) throw new Unconverted(`the number ${text}`)
  return value
}

const variable = ({ name, start, end }: Operand & { readonly kind: 'variable' }, scope: Scope): Typed => {
  const found = scope.variable(name)
  if (!found) throw new Unconverted(`the variable ${name}`, { start, end })
  return found
}
