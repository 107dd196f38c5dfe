import type { Type } from '../../../src/model/type.ts'
import { COMMON } from './common.ts'
import type { Draw } from './draw.ts'
import { LIST_FORMS } from './lists.ts'
import { leaf } from './literals.ts'
import { MAP_FORMS } from './maps.ts'
import { TEXT_FORMS, TRUTH_FORMS, WHOLE_FORMS } from './scalars.ts'
import { ofKind, type Scope } from './scope.ts'
import { fits, keyText, listOf, mapOf, objectOf, PLAIN, TEXT, TRUTH, WHOLE, WORD } from './types.ts'
import type { Form, Place } from './writing.ts'

const fields: Form = ({ write }, type) =>
  type.kind === 'object'
    ? `({ ${Object.entries(type.fields)
        .map(([key, field]) => `${keyText(key)}: ${write(field)}`)
        .join(', ')} })`
    : undefined

const changed: Form = ({ draw, scope, write }, type) => {
  if (type.kind !== 'object') return undefined
  const names = ofKind(scope, 'object').filter((name) => !name.type.optional && fits(name.type, type))
  const [key, field] = draw.one(Object.entries(type.fields)) as [string, Type]
  return names.length === 0 ? undefined : `({ ...${draw.one(names).text}, ${keyText(key)}: ${write(field)} })`
}

const NONE: readonly Form[] = []

const FORMS: { readonly [K in Type['kind']]: readonly Form[] } = {
  string: TEXT_FORMS,
  integer: WHOLE_FORMS,
  number: NONE,
  boolean: TRUTH_FORMS,
  list: LIST_FORMS,
  map: MAP_FORMS,
  object: [fields, fields, changed],
  union: NONE,
  any: NONE,
  unknown: NONE,
  absent: NONE,
}

/** Texts of which all values are known are only chosen: no form makes them. */
const formsOf = (type: Type): readonly Form[] => {
  const own = type.kind === 'string' && type.values ? NONE : FORMS[type.kind]
  return type.optional ? COMMON : [...own, ...own, ...COMMON]
}

const expression = (place: Place, type: Type): string => {
  if (place.depth <= 0 || place.draw.chance(25)) return leaf(place, type)
  const forms = formsOf(type)
  for (let attempt = 0; attempt < 3; attempt++) {
    const text = place.draw.one(forms)(place.within(), type)
    if (text !== undefined) return text
  }
  return leaf(place, type)
}

/** A place where expressions of some depth are written. */
export const placeAt = (draw: Draw, scope: Scope, depth: number): Place => {
  const place: Place = {
    draw,
    scope,
    depth,
    write: (type, inside = scope) => expression(placeAt(draw, inside, depth), type),
    within: (inside = scope) => placeAt(draw, inside, depth - 1),
  }
  return place
}

/** A type for something new. */
export const anyType = (draw: Draw): Type => {
  const type = draw.one([
    TEXT,
    TEXT,
    WHOLE,
    TRUTH,
    PLAIN,
    WORD,
    listOf(TEXT),
    listOf(TEXT),
    listOf(WHOLE),
    mapOf(TEXT),
    mapOf(TEXT),
    mapOf(WHOLE),
    objectOf({ a: TEXT, k: WHOLE }),
    objectOf({ name: TEXT, on: TRUTH, list: listOf(TEXT) }),
    listOf(objectOf({ name: TEXT, k: WHOLE })),
  ])
  return draw.chance(20) ? { ...type, optional: true } : type
}
