import type { Pipeline } from '../../../template-parser/index.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { constant } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { choices, type Way } from './arms.ts'

/** Sets the variable of a statement; wherever it is read, its value stands. */
export const setVariables = (pipeline: Pipeline, scope: Scope): void => {
  const [variable, second] = pipeline.variables
  if (variable === undefined || second !== undefined) throw new Unconverted('a statement with an effect', pipeline)
  const { variables: _, ...unbound } = pipeline
  scope.set(variable, convertPipeline({ ...unbound, variables: [] }, scope))
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
