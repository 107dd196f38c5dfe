import type { Pipeline } from '../../../template-parser/index.ts'
import { spread } from '../../typescript/make.ts'
import type { Member } from '../../typescript/tree.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'

/** A named template that prints nothing, but may fail: it is spread over what it stands in front of. */
export const effectOf = (pipeline: Pipeline, scope: Scope): Member | undefined => {
  const [{ operands }] = pipeline.commands
  const [head, name] = operands
  if (pipeline.variables.length > 0 || pipeline.commands.length > 1) return undefined
  if (head.kind !== 'function' || head.name !== 'include' || name?.kind !== 'string') return undefined
  if (scope.converting.shapeOf(name.value) !== 'effect') return undefined
  return spread(convertPipeline(pipeline, scope).expression)
}
