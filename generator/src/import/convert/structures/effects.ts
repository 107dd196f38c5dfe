import type { Pipeline } from '../../../template-parser/index.ts'
import { call, literal, spread } from '../../typescript/make.ts'
import { called } from '../../typescript/make-statements.ts'
import type { Expression, Member, Statement } from '../../typescript/tree.ts'
import { isIncludedYaml } from '../expressions/included.ts'
import { convertOperand } from '../expressions/operands.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { Unconverted } from '../expressions/unconverted.ts'

/** A named template that prints nothing, but may fail: a function that is called, or what is spread over what follows. */
export const effectOf = (pipeline: Pipeline, scope: Scope): Statement | Member | undefined => {
  const effect = callOf(pipeline, scope)
  return effect && (isIncludedYaml(effect) ? spread(effect) : called(effect))
}

/** The same within a map, where no statement can stand: what stays as it is, too. */
export const effectMember = (pipeline: Pipeline, scope: Scope): Member | undefined => {
  const effect = callOf(pipeline, scope)
  const [, template, given] = pipeline.commands[0].operands
  if (!effect || template?.kind !== 'string') return undefined
  scope.converting.included.add(template.value)
  const argument = given ? convertOperand(given, scope).expression : literal(undefined)
  return spread(call('includeYaml', literal(template.value), argument))
}

/** The same where nothing follows, which it could be spread over. */
export const effectStatement = (pipeline: Pipeline, scope: Scope): Statement | undefined => {
  const effect = effectOf(pipeline, scope)
  if (effect?.kind === 'spread') throw new Unconverted('a named template that prints nothing and stays', pipeline)
  return effect as Statement | undefined
}

const callOf = (pipeline: Pipeline, scope: Scope): Expression | undefined => {
  const [{ operands }] = pipeline.commands
  const [head, name] = operands
  if (pipeline.variables.length > 0 || pipeline.commands.length > 1) return undefined
  if (head.kind !== 'function' || head.name !== 'include' || name?.kind !== 'string') return undefined
  if (scope.converting.shapeOf(name.value) !== 'effect') return undefined
  return convertPipeline(pipeline, scope).expression
}
