import { neverEmpty, optional, required, type Type } from '../../../model/type.ts'
import type { Pipeline } from '../../../template-parser/index.ts'
import type { Entry, Structure } from '../../structure/tree.ts'
import { and, array, conditional, object, spread } from '../../typescript/make.ts'
import type { Expression } from '../../typescript/tree.ts'
import { equal } from '../../typescript/walk.ts'
import { conditionOf, isFull } from '../expressions/conditions.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { constant, type Typed, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { choices, waysOf } from './arms.ts'
import { convertBlockText } from './block-texts.ts'
import { convertMap, isBlock } from './entries.ts'
import { convertList } from './items.ts'
import { isList } from './lists-below-keys.ts'
import { convertScalar, convertText } from './pieces.ts'
import { setVariables } from './statements.ts'

/** A part of YAML as a value. */
export const convertStructure = (structure: Structure, scope: Scope): Typed => {
  switch (structure.kind) {
    case 'map':
      return convertMap(structure.entries, scope)
    case 'list':
      return convertList(structure.entries, scope)
    case 'scalar':
      return structure.style === 'exact' ? convertText(structure.pieces, scope) : convertScalar(structure.pieces, scope)
    case 'text':
      return convertBlockText(structure, scope)
    case 'choice':
      return convertChoice(structure, scope)
    case 'inserted':
      return convertInserted(structure.entries, scope)
    case 'nothing':
      return nothing(structure, scope)
    case 'island':
      throw new Unconverted(structure.reason, structure.place)
  }
}

/** Variables may be set where nothing is printed; what fails there has no place in a value. */
const nothing = ({ entries }: Structure & { readonly kind: 'nothing' }, scope: Scope): Typed => {
  for (const entry of entries) {
    if (entry.kind === 'statement') setVariables(entry.pipeline, scope)
    else if (entry.kind !== 'comment') throw new Unconverted(`a ${entry.kind} that prints nothing`, entry.place)
  }
  return constant(null)
}

const convertChoice = ({ before, arms }: Structure & { readonly kind: 'choice' }, scope: Scope): Typed => {
  for (const entry of before) {
    if (entry.kind === 'statement') setVariables(entry.pipeline, scope)
    else if (entry.kind !== 'comment') throw new Unconverted(`a ${entry.kind} before a value`, entry.place)
  }
  const cases = waysOf(arms, scope).map((way) => ({
    ...way,
    value: convertStructure(way.body, way.scope),
    tested: way.value,
  }))
  const [only] = cases
  // empty lists and maps are left out anyway
  if (
    cases.length === 1 &&
    only?.tested &&
    isBlock(only.value.type) &&
    equal(only.value.expression, only.tested.expression)
  )
    return only.value
  return choices(cases, constant(null))
}

/** Only insertions, mostly one: a whole value. */
const convertInserted = (entries: readonly Entry[], scope: Scope): Typed => {
  const [only, ...others] = entries.filter(({ kind }) => kind !== 'comment')
  if (only?.kind !== 'insertion' || others.length > 0) return convertSeveral(entries, scope)
  const value = convertPipeline(only.pipeline, scope)
  if (value.part !== undefined) throw new Unconverted('the context as a value', only.place)
  return typed(whole(value), value.type)
}

/** What is inserted with conditions around it: items where one of them is a list, else keys. */
const convertSeveral = (entries: readonly Entry[], scope: Scope): Typed =>
  pipelinesIn(entries).some((pipeline) => isList(pipeline, scope))
    ? convertList(entries, scope)
    : convertMap(entries, scope)

const pipelinesIn = (entries: readonly Entry[]): readonly Pipeline[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'insertion') return [entry.pipeline]
    return entry.kind === 'control' ? entry.arms.flatMap(({ body }) => pipelinesIn(body)) : []
  })

/** A value that stays where it is empty: chartwright leaves out empty maps and lists that are values themselves. */
const whole = ({ expression, type }: Typed): Expression => {
  if (isFull(type) || neverEmpty(required(type)) || ['call', 'object', 'array'].includes(expression.kind))
    return expression
  if (expression.kind === 'conditional')
    return conditional(
      expression.test,
      isTested(expression, type) ? expression.then : whole(typed(expression.then, type)),
      whole(typed(expression.otherwise, type)),
    )
  const kept = keptWhole(expression, type)
  return type.optional && kept !== expression ? and(expression, kept) : kept
}

/** A value that is chosen since it isn't empty. */
const isTested = ({ test, then: value }: Expression & { readonly kind: 'conditional' }, type: Type): boolean =>
  [required(type), optional(type)].some((each) => equal(test, conditionOf(typed(value, each)).expression))

const keptWhole = (expression: Expression, { kind }: Type): Expression => {
  if (kind === 'list') return array([spread(expression)])
  return ['map', 'object', 'any'].includes(kind) ? object([spread(expression)]) : expression
}
