import { INTEGER, joinAll, required, STRING, type Type } from '../../../model/type.ts'
import type { Arm } from '../../structure/tree.ts'
import { freeNames } from '../../typescript/free-names.ts'
import { array, arrow, binary, call, member, object } from '../../typescript/make.ts'
import { forOf } from '../../typescript/make-statements.ts'
import type { Expression, Spread, Statement } from '../../typescript/tree.ts'
import { equal } from '../../typescript/walk.ts'
import { writtenAt } from '../expressions/fields.ts'
import { itemName } from '../expressions/names.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { listOfItems } from './arms.ts'

/** A loop over a list or map. */
export interface Loop {
  readonly scope: Scope
  /** A list with this for each turn. */
  readonly map: (each: Expression) => Expression
  /** Statements for each turn. */
  readonly statements: (body: readonly Statement[]) => Statement
  /** Whether something holds in one of the turns. */
  readonly some: (each: Expression) => Expression
  /** A list with these items for each turn. */
  readonly items: (each: readonly (Expression | Spread)[]) => Expression
}

/** The loop that `{{ range }}` is. */
export const loopOver = ({ pipeline, place }: Arm<unknown>, scope: Scope): Loop => {
  if (!pipeline) throw new Unconverted('a loop over nothing', place)
  const over = convertPipeline(pipeline, scope)
  if (over.named) return overMap(over.named, STRING, pipeline.variables, scope.within())
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
  const value = { ...typed({ kind: 'name', name: each }, required(item)), ...writtenItem(over, '[number]', item) }
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
  const value = { ...typed({ kind: 'name', name: each }, required(item)), ...writtenItem(over, '[string]', item) }
  const map = over.type.optional ? binary('??', over.expression, object([])) : over.expression
  return loop(call('entries', map), [`[${key}, ${each}]`], value, variables, scope)
}

/** How the type of an item is written. */
const writtenItem = (over: Typed, part: string, { optional }: Type): Pick<Typed, 'written'> => {
  const { written } = writtenAt(over, part)
  return written === undefined ? {} : { written: optional ? `NonNullable<${written}>` : written }
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
  const method = (name: string, each: Expression): Expression =>
    call(member(list, name), arrow(readIn(parameters, each), each))
  const map = (each: Expression): Expression =>
    equal(each, value.expression) && parameters.length === 1 && list.kind !== 'call' ? list : method('map', each)
  const items = (each: readonly (Expression | Spread)[]): Expression => {
    const [only] = each
    if (each.length === 1 && only && only.kind !== 'spread') return map(only)
    const whole = listOfItems(each)
    const test = filterOf(whole, value.expression)
    return test && parameters.length === 1 ? method('filter', test) : method('flatMap', whole)
  }
  const statements = (body: readonly Statement[]): Statement => {
    const [bound, index] = parameters
    if (index !== undefined) throw new Unconverted('a loop that counts and fails')
    return forOf(bound as string, list, body)
  }
  return { scope: inner, map, items, statements, some: (each) => method('some', each) }
}

/** Parameters without a key or index that nothing reads. */
const readIn = ([first = '', ...others]: readonly string[], body: Expression): readonly string[] => {
  const read = freeNames(body)
  const [, key] = /^\[(\w+), /.exec(first) ?? []
  const item = key !== undefined && !read.has(key) ? first.replace(key, '') : first
  return [item, ...others.filter((each) => read.has(each))]
}

/** The test of `test ? [item] : []`. */
const filterOf = (items: Expression, item: Expression): Expression | undefined => {
  if (items.kind !== 'conditional' || !equal(items.otherwise, array([])) || !equal(items.then, array([item])))
    return undefined
  return items.test
}

const lastName = (expression: Expression): string => {
  if (expression.kind === 'member') return expression.name
  return expression.kind === 'name' ? expression.name : 'items'
}
