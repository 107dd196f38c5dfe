import { alternatives, joinAll, required, type Type } from '../../../../model/type.ts'
import { and, binary, call, literal, member, not, typeOf } from '../../../typescript/make.ts'
import type { Expression } from '../../../typescript/tree.ts'
import { constantText } from '../fields.ts'
import { type Condition, fact, NO_FACTS, type Typed } from '../typed.ts'
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

/** `kindIs "string" x`: what a value is, as far as its type leaves it open. */
export const kindIs = (args: readonly Typed[]): Condition => {
  const [wanted, value] = arity(args, 2)
  if (wanted.constant === 'invalid') return isUnset(value)
  const family = FAMILIES[constantText(wanted, 'a kind')]
  if (!family) throw new Unconverted(`a test for the kind ${wanted.constant}`)
  const kinds = alternatives(required(value.type))
  const fitting = kinds.filter((type) => familyOf(type) === family)
  if (kinds.some((type) => familyOf(type) === undefined)) return asked(value.expression, family, NO_FACTS, NO_FACTS)
  if (fitting.length === 0) return { expression: literal(false), holds: NO_FACTS, fails: NO_FACTS }
  const others = kinds.filter((type) => !fitting.includes(type))
  const holds = fact(value.expression, joinAll(fitting))
  if (others.length > 0) {
    const known = asked(value.expression, family, holds, fact(value.expression, joinAll(others)))
    // so that TypeScript knows what is left
    const isAnyObject = family === 'map' && !kinds.some(({ kind }) => kind === 'list')
    return isAnyObject ? { ...known, expression: isOfType(value.expression, 'object') } : known
  }
  const isThere = value.type.optional ? binary('!==', value.expression, literal(undefined)) : literal(true)
  return { expression: isThere, holds, fails: NO_FACTS }
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

const test = (value: Expression, family: Family): Expression => {
  const isList = call(member({ kind: 'name', name: 'Array' }, 'isArray'), value)
  if (family === 'list') return isList
  return family === 'map' ? and(isOfType(value, 'object'), not(isList)) : isOfType(value, family)
}

const isOfType = (value: Expression, name: string): Expression => binary('===', typeOf(value), literal(name))
