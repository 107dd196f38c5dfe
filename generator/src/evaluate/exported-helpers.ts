import type ts from 'typescript'
import { make } from '../model/leaves.ts'
import type { Evaluation } from './evaluation.ts'
import { callHelper, parameterName } from './helpers.ts'
import { Scope } from './scope.ts'
import { annotatedType } from './syntax/annotated-types.ts'
import { Helper, type Value } from './value.ts'

/** Defines all helpers that a library exports, as if they were called with what their parameters say. */
export const defineExported = (exports: Record<string, Value>, evaluation: Evaluation): void => {
  for (const value of Object.values(exports)) {
    if (!(value instanceof Helper) || value.foreign !== undefined) continue
    const [, ...parameters] = value.closure.code.parameters
    const given = parameters.map(parameterOf)
    callHelper(value, [evaluation.context, ...given], value.closure.code, new Scope(evaluation))
  }
}

const parameterOf = (parameter: ts.ParameterDeclaration): Value =>
  make({ kind: 'parameter', name: parameterName(parameter), type: annotatedType(parameter) })
