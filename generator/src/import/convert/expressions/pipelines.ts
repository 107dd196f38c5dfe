import type { Command, Pipeline } from '../../../template-parser/index.ts'
import { convertMethod } from './fields.ts'
import { convertFunction } from './functions/index.ts'
import { convertOperand } from './operands.ts'
import type { Scope } from './scope.ts'
import type { Typed } from './typed.ts'
import { Unconverted } from './unconverted.ts'

/** What a pipeline becomes, without the variables that it sets. */
export const convertPipeline = ({ commands }: Pipeline, scope: Scope): Typed => {
  const [first, ...rest] = commands
  return rest.reduce((piped, command) => convertCommand(command, scope, piped), convertCommand(first, scope))
}

const convertCommand = (command: Command, scope: Scope, piped?: Typed): Typed => {
  const [head, ...rest] = command.operands
  const args = [...rest.map((each) => convertOperand(each, scope)), ...(piped ? [piped] : [])]
  if (head.kind === 'function') return called(head.name, args, scope, command)
  const method = convertMethod(command, args, scope)
  if (method) return method
  if (args.length > 0) throw new Unconverted('a value that is called like a function', command)
  return convertOperand(head, scope)
}

/** Says of errors where they are. */
const called = (name: string, args: readonly Typed[], scope: Scope, command: Command): Typed => {
  try {
    return scope.narrowed(convertFunction(name, args, scope))
  } catch (error) {
    if (error instanceof Unconverted && error.at === undefined) throw new Unconverted(error.message, command)
    throw error
  }
}
