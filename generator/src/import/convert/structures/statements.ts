import type { Pipeline } from '../../../template-parser/index.ts'
import { isDrawn } from '../expressions/functions/chance.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { constant, type Typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { choices, type Way } from './arms.ts'

/** The variable that a statement sets, and its value. */
export const assigned = (pipeline: Pipeline, scope: Scope): { readonly variable: string; readonly value: Typed } => {
  const [variable, second] = pipeline.variables
  if (variable === undefined || second !== undefined) throw new Unconverted('a statement with an effect', pipeline)
  const { variables: _, ...unbound } = pipeline
  return { variable, value: convertPipeline({ ...unbound, variables: [] }, scope) }
}

/** Sets the variable of a statement; wherever it is read, its value stands. */
export const setVariables = (pipeline: Pipeline, scope: Scope): void => {
  const { variable, value } = assigned(pipeline, scope)
  scope.set(variable, isDrawn(value.expression) ? drawnOnce(pipeline, variable, value, scope) : value)
}

const drawnOnce = (pipeline: Pipeline, variable: string, value: Typed, { drawn, names }: Scope): Typed => {
  if (!drawn || value.part !== undefined || value.entries || value.form)
    throw new Unconverted('a random value that a variable keeps within a loop or map', pipeline)
  return drawn.of(pipeline, variable, value, names)
}

/** Gives the variables that a control has changed the value that its arms say. */
export const settle = (ways: readonly Way[], scope: Scope): void => {
  const changed = new Set(ways.flatMap(({ scope: inner }) => inner.changedSince(scope)))
  for (const name of changed) {
    const before = scope.variable(name) ?? constant(null)
    const cases = ways.map(({ condition, scope: inner }) => ({ condition, value: inner.variable(name) ?? before }))
    scope.set(name, choices(cases, before))
  }
}
