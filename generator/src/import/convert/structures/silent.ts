import type { Pipeline } from '../../../template-parser/index.ts'
import type { Arm, Document, Entry, Structure } from '../../structure/tree.ts'
import { constant, ifElse, thrown } from '../../typescript/make-statements.ts'
import type { Expression, Statement } from '../../typescript/tree.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { isAlways, waysOf } from './arms.ts'
import { effectStatement } from './effects.ts'
import { isSilent } from './shown.ts'
import { silentLoop } from './silent-loops.ts'
import { assigned, settle, setVariables } from './statements.ts'

/** A variable gets a constant of its own, if more than a path; `fail` throws. */
export const statementOf = (pipeline: Pipeline, scope: Scope): readonly Statement[] => {
  const effect = effectStatement(pipeline, scope)
  if (effect) return [effect]
  const message = failure(pipeline, scope)
  if (message) return [thrown(message)]
  const { variable, value } = assigned(pipeline, scope)
  if (isPlain(value)) {
    setVariables(pipeline, scope)
    return []
  }
  const own = scope.names.unique(variable)
  scope.set(variable, { ...typed({ kind: 'name', name: own }, value.type), ...(value.form && { form: value.form }) })
  return [constant(own, value.expression)]
}

const failure = ({ commands }: Pipeline, scope: Scope): Expression | undefined => {
  const [head, ...args] = commands.at(-1)?.operands ?? []
  if (head?.kind !== 'function' || head.name !== 'fail') return undefined
  const [first] = commands
  const given = args[0] ? { ...first, operands: [args[0]] as const } : undefined
  const pipeline = {
    commands: given ? [given] : commands.slice(0, -1),
    variables: [],
    declares: false,
    start: first.start,
    end: first.end,
  }
  return convertPipeline(pipeline as never, scope).expression
}

/** What needs no name: paths, constants, and what is taken apart further. */
const isPlain = ({ expression, part, entries }: Typed): boolean =>
  part !== undefined || entries !== undefined || isPath(expression) || isEmptyList(expression)

/** It is put together later. */
const isEmptyList = (expression: Expression): boolean => expression.kind === 'array' && expression.items.length === 0

const isPath = (expression: Expression): boolean =>
  ['name', 'literal'].includes(expression.kind) || (expression.kind === 'member' && isPath(expression.of))

/** Statements, and what follows unless they throw. */
export const followedBy = (statements: readonly Statement[], next: () => Statement): readonly Statement[] =>
  statements.at(-1)?.kind === 'throw' ? statements : [...statements, next()]

/** Conditions around statements: what they throw, and what variables are afterwards. */
export const silent = (arms: readonly Arm<readonly (Entry | Document)[]>[], scope: Scope): readonly Statement[] => {
  const [first, second] = arms
  if (first?.head === 'range') {
    if (second) throw new Unconverted('a loop with else among statements', second.place)
    return silentLoop(first, scope, silentStatement)
  }
  const ways = waysOf(arms, scope).map((way) => ({
    ...way,
    statements: way.body.flatMap((each) => silentStatement(each, way.scope)),
  }))
  settle(ways, scope)
  if (ways.every(({ statements }) => statements.length === 0)) return []
  return ways.reduceRight<readonly Statement[]>((rest, { condition, statements }) => {
    if (!condition || isAlways(condition)) return statements
    return [ifElse(condition.expression, statements, rest.length > 0 ? rest : undefined)]
  }, [])
}

/** Sets the variables that a loop among entries sets; false for one that prints. */
export const setByLoop = (loop: Entry & { readonly kind: 'control' }, scope: Scope): boolean => {
  if (loop.arms[0]?.head !== 'range' || !isSilent(loop)) return false
  if (silent(loop.arms, scope).length > 0) throw new Unconverted('a loop among entries that may fail', loop.place)
  return true
}

/** What stands where nothing is printed: `fail`, and variables. */
export const silentStatements = (
  { entries }: Structure & { readonly kind: 'nothing' },
  scope: Scope,
): readonly Statement[] => entries.flatMap((entry) => silentStatement(entry, scope))

const silentStatement = (each: Entry | Document, scope: Scope): readonly Statement[] => {
  if (each.kind === 'comment') return []
  if (each.kind === 'control') return silent(each.arms as readonly Arm<readonly Entry[]>[], scope)
  if (each.kind === 'document' && each.value.kind === 'nothing') return silentStatements(each.value, scope)
  if (each.kind !== 'statement') throw new Unconverted(`a ${each.kind} among statements`, each.place)
  const effect = effectStatement(each.pipeline, scope)
  if (effect) return [effect]
  const message = failure(each.pipeline, scope)
  if (message) return [thrown(message)]
  setVariables(each.pipeline, scope)
  return []
}
