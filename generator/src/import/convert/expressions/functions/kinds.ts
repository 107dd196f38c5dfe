import { alternatives, joinAll, required, STRING, type Type } from '../../../../model/type.ts'
import { and, binary, call, literal, member, not, typeOf } from '../../../typescript/make.ts'
import type { Expression } from '../../../typescript/tree.ts'
import { constantText } from '../texts.ts'
import { type Condition, fact, NO_FACTS, type Typed, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { arity } from './family.ts'

type Family = 'string' | 'number' | 'boolean' | 'list' | 'map'

const FAMILIES: Readonly<Record<string, Family>> = {
  string: 'string',
  bool: 'boolean',
  int: 'number',
  int64: 'number',
  float64: 'number',
  map: 'map',
  slice: 'list',
  'map[string]interface {}': 'map',
  '[]interface {}': 'list',
}

/** What Go has kinds and types for, besides; what none has, such as `boolean`, no value is of. */
const KINDS_OF_GO = /^(u?int|float|complex)\d*$|^(array|chan|func|interface|ptr|struct|uintptr|unsafe)|[^a-z]/

/** `kindIs "string" x`: what a value is, as far as its type leaves it open. */
export const kindIs = (args: readonly Typed[]): Condition => {
  const [wanted, value] = arity(args, 2)
  if (wanted.constant === 'invalid' || wanted.constant === '<nil>') return isUnset(value)
  const name = constantText(wanted, 'a kind')
  const family = FAMILIES[name]
  if (!family && KINDS_OF_GO.test(name)) throw new Unconverted(`a test for the kind ${name}`)
  if (!family) return { expression: literal(false), holds: NO_FACTS, fails: NO_FACTS }
  const kinds = alternatives(required(value.type))
  const fitting = kinds.filter((type) => familyOf(type) === family)
  if (kinds.some((type) => familyOf(type) === undefined)) return asked(value.expression, family, NO_FACTS, NO_FACTS)
  if (fitting.length === 0) return { expression: literal(false), holds: NO_FACTS, fails: NO_FACTS }
  const others = kinds.filter((type) => !fitting.includes(type))
  const holds = fact(value.expression, joinAll(fitting))
  const isMap = family === 'map' && others.every(({ kind }) => kind !== 'list')
  if (others.length > 0) {
    const fails = fact(value.expression, joinAll(others))
    return isMap
      ? { expression: isObject(value.expression), holds, fails }
      : asked(value.expression, family, holds, fails)
  }
  const isThere = value.type.optional ? binary('!==', value.expression, literal(undefined)) : literal(true)
  return { expression: isThere, holds, fails: NO_FACTS }
}

/** `typeOf x`, `kindOf x`: only compared with names of kinds. */
export const nameOfKind = (args: readonly Typed[]): Typed => {
  const [value] = arity(args, 1)
  if (value.part !== undefined || value.form) throw new Unconverted('the kind of such a value')
  return { ...typed(value.expression, STRING), part: 'kind', kindOf: value }
}

/** Helm calls the kind of a value that isn't there invalid. */
const isUnset = ({ expression, type }: Typed): Condition =>
  type.optional
    ? {
        expression: binary('===', expression, literal(undefined)),
        holds: NO_FACTS,
        fails: fact(expression, required(type)),
      }
    : { expression: literal(false), holds: NO_FACTS, fails: NO_FACTS }

const familyOf = ({ kind }: Type): Family | undefined => {
  if (kind === 'integer' || kind === 'number') return 'number'
  if (kind === 'string' || kind === 'boolean' || kind === 'list' || kind === 'map') return kind
  return kind === 'object' || kind === 'any' ? 'map' : undefined
}

const asked = (value: Expression, family: Family, holds: Condition['holds'], fails: Condition['fails']): Condition => ({
  expression: test(value, family),
  holds,
  fails,
})

const isObject = (value: Expression): Expression => binary('===', typeOf(value), literal('object'))

const test = (value: Expression, family: Family): Expression => {
  const isList = call(member({ kind: 'name', name: 'Array' }, 'isArray'), value)
  if (family === 'list') return isList
  if (family === 'map') return and(isObject(value), not(isList))
  return binary('===', typeOf(value), literal(family))
}
