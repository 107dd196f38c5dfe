import { object } from '../../model/compose.ts'
import { same } from '../../model/key.ts'
import { absent, make } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { conditional, present, there } from '../../model/tests.ts'
import { type ObjectType, optional, type Type } from '../../model/type.ts'

/** Whether a map of a type may have a key. */
export const mayHave = (type: Type, key: Node): boolean =>
  type.kind !== 'object' || key.kind !== 'literal' || Object.hasOwn(type.fields, String(key.value))

interface Keys {
  readonly always: readonly string[]
  readonly sometimes: readonly (readonly [key: string, type: Type])[]
}

/** The keys that an interface has in any case, and those that it may have. */
export const keysOf = (type: ObjectType & { readonly optional?: boolean }): Keys => {
  const fields = Object.entries(type.fields)
  const sometimes = fields.filter(([, field]) => type.optional || field.optional)
  return { always: fields.filter((each) => !sometimes.includes(each)).map(([key]) => key), sometimes }
}

/** A map that is read or computed, without some keys: `omit` wants one that is there. */
export const omit = (of: Node, keys: readonly Node[]): Node => {
  const own = keys.filter((key) => mayHave(of.type, key))
  if (of.kind === 'absent' || own.length === 0) return of
  if (of.type.optional) return conditional(present(of), omit(there(of), own), absent)
  const [map, ...before] = of.kind === 'call' && of.function === 'omit' ? of.arguments : [of]
  const all = [...before, ...own.filter((key) => !before.some((other) => same(other, key)))]
  if (isEmptied(of.type, all)) return object([])
  return make({ kind: 'call', type: typeWithout(of.type, all), function: 'omit', arguments: [map as Node, ...all] })
}

/** What remains of a map: without its required fields it may be empty. */
const typeWithout = (type: Type, keys: readonly Node[]): Type => {
  if ((type.kind !== 'object' && type.kind !== 'map') || !type.fields) return type
  const names = namesIn(keys)
  const fields = Object.entries(type.fields).filter(([name]) => !names.includes(name))
  const isAnyKey = keys.some(({ kind }) => kind !== 'literal')
  return {
    ...type,
    fields: Object.fromEntries(fields.map(([name, field]) => [name, isAnyKey ? optional(field) : field])),
  }
}

const namesIn = (keys: readonly Node[]): readonly unknown[] =>
  keys.flatMap((key) => (key.kind === 'literal' ? [key.value] : []))

/** Whether nothing of a map is left without some keys. */
const isEmptied = (type: Type, keys: readonly Node[]): boolean => {
  const names = namesIn(keys)
  return type.kind === 'object' && Object.keys(type.fields).every((name) => names.includes(name))
}
