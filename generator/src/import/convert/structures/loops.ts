import { INTEGER, joinAll, required, STRING, type Type } from '../../../model/type.ts'
import type { Arm } from '../../structure/tree.ts'
import { array, arrow, binary, call, member, object } from '../../typescript/make.ts'
import type { Expression, Spread } from '../../typescript/tree.ts'
import { equal } from '../../typescript/walk.ts'
import { itemName } from '../expressions/names.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'

/** A loop over a list or map. */
export interface Loop {
  readonly scope: Scope
  /** A list with this for each turn. */
  readonly map: (each: Expression) => Expression
  /** A list with these items for each turn. */
  readonly items: (each: readonly (Expression | Spread)[]) => Expression
}

/** The loop that `{{ range }}` is. */
export const loopOver = ({ pipeline, place }: Arm<unknown>, scope: Scope): Loop => {
  if (!pipeline) throw new Unconverted('a loop over nothing', place)
  const over = convertPipeline(pipeline, scope)
  if (over.part === 'split')
    throw new Unconverted('a loop over the parts of a text, which Helm sorts by their names', place)
  if (over.part !== undefined || over.form) throw new Unconverted('a loop over a text or the context', place)
  // what is known outside isn't known in a function within
  const inner = scope.within()
  if (over.type.kind === 'map') return overMap(over, over.type.value, pipeline.variables, inner)
  if (over.type.kind === 'list') return overList(over, over.type.item, pipeline.variables, inner)
  if (over.entries)
    return overMap(over, joinAll([...over.entries.values()].map(({ type }) => type)), pipeline.variables, inner)
  throw new Unconverted(`a loop over a ${over.type.kind}`, place)
}

const overList = (over: Typed, item: Type, variables: readonly string[], scope: Scope): Loop => {
  const each = scope.names.unique(variables.at(-1) ?? itemName(lastName(over.expression)))
  const value = typed({ kind: 'name', name: each }, required(item))
  const parameters = [each]
  if (variables.length === 2) {
    const index = scope.names.unique(variables[0] as string)
    scope.set(variables[0] as string, typed({ kind: 'name', name: index }, INTEGER))
    parameters.push(index)
  }
  const list = over.type.optional ? binary('??', over.expression, array([])) : over.expression
  return loop(list, parameters, value, variables, scope)
}

const overMap = (over: Typed, item: Type, variables: readonly string[], scope: Scope): Loop => {
  const [first] = variables
  const each = scope.names.unique(variables.at(-1) ?? itemName(lastName(over.expression)))
  const key = variables.length === 2 && first !== undefined ? scope.names.unique(first) : ''
  if (key !== '' && first !== undefined)
    scope.set(first, typed({ kind: 'name', name: key }, over.type.kind === 'map' ? (over.type.key ?? STRING) : STRING))
  const value = typed({ kind: 'name', name: each }, required(item))
  const map = over.type.optional ? binary('??', over.expression, object([])) : over.expression
  return loop(call('entries', map), [`[${key}, ${each}]`], value, variables, scope)
}

const loop = (
  list: Expression,
  parameters: readonly string[],
  value: Typed,
  variables: readonly string[],
  scope: Scope,
): Loop => {
  const last = variables.at(-1)
  if (last !== undefined) scope.set(last, value)
  const inner = scope.inner({ dot: value })
  const method = (name: string, each: Expression): Expression => call(member(list, name), arrow(parameters, each))
  const map = (each: Expression): Expression =>
    equal(each, value.expression) && parameters.length === 1 && list.kind !== 'call' ? list : method('map', each)
  const items = (each: readonly (Expression | Spread)[]): Expression => {
    const [only] = each
    return each.length === 1 && only && only.kind !== 'spread' ? map(only) : method('flatMap', array(each))
  }
  return { scope: inner, map, items }
}

const lastName = (expression: Expression): string => {
  if (expression.kind === 'member') return expression.name
  return expression.kind === 'name' ? expression.name : 'items'
}
