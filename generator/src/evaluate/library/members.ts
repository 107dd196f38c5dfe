import type ts from 'typescript'
import { index, member } from '../../model/compose.ts'
import { lengthOf } from '../../model/computed.ts'
import { holdsIncluded } from '../../model/included.ts'
import { isNode } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import {
  alternatives,
  fieldOf,
  isAscii,
  isScalar,
  join,
  type ObjectType,
  optional,
  required,
  type Type,
} from '../../model/type.ts'
import { choose, distribute, isPresent, known, narrow } from '../branch.ts'
import { aValueOf, refuse, refuseUnordered } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { equal } from '../syntax/equality.ts'
import { readInstance, readStatic } from '../syntax/functions-and-classes.ts'
import { entriesOfNode } from '../syntax/literals.ts'
import { readOn } from '../to-node.ts'
import {
  ClassValue,
  Composed,
  Entries,
  Instance,
  isOwn,
  isPlainObject,
  Spread,
  Unordered,
  type Value,
} from '../value.ts'

/** `value.key`, of anything: in each of its arms, and as it is known here. */
export const read = (value: Value, key: string, site: Site): Value =>
  distribute(value, site, (of) => narrow(readOne(of, key, site), site))

const readOne = (value: Value, key: string, site: Site): Value => {
  if (isNode(value)) return readNode(value, key, site)
  if (value instanceof Composed) return readComposed(value, key, site)
  if (value instanceof Entries)
    return key === 'length' ? lengthOf(value.map) : refuseMember(site.at, key, '`entries(…)`')
  if (value instanceof Unordered) return refuseUnordered(value, site.at)
  if (value instanceof Instance) return readInstance(value, key, site.at)
  if (value instanceof ClassValue) return readStatic(value, key, site.at)
  if (isOwn(value)) return refuseMember(site.at, key, 'a function')
  if (value === undefined || value === null) {
    return refuse(site.at, `this is undefined or null, so it has no \`${key}\``, 'Test the value first, or write `?.`.')
  }
  if (Array.isArray(value) && key === 'length' && value.some((item) => item instanceof Spread)) {
    return refuse(site.at, "`length` can't be destructured from a list with conditional items", 'Write `list.length`.')
  }
  return (value as Record<string, Value>)[key]
}

const refuseMember = (at: ts.Node, key: string, of: string): Value =>
  refuse(at, `${of} has no \`.${key}\``, 'Use .map, .filter or .flatMap.')

const readNode = (value: Node, key: string, site: Site): Value => {
  if (value.kind === 'object') return readComposed(new Composed(entriesOfNode(value)), key, site)
  const types = alternatives(value.type).map((type) => fieldType(type, key, site.at, value))
  if (types.every((type) => type === 'length')) return lengthOf(value)
  const type = (types as Type[]).reduce(join)
  if (type.kind === 'absent') return undefined
  return known(site.evaluation.carried(member(readOn(value, site), key, type)))
}

/** What a member is, by the receiver's type and never by the member's name alone: a field may be called `length`. */
const fieldType = (type: Type, key: string, at: ts.Node, value: Node): Type | 'length' => {
  if (type.kind === 'object') return fieldOf(type, key) ?? optional({ kind: 'absent' })
  if (type.kind === 'map') return fieldOf(type, key) ?? optional(type.value)
  if (key === 'length' && type.kind === 'list' && value.kind !== 'each') return 'length'
  if (key === 'length' && type.kind === 'string') {
    if (isAscii(type)) return 'length'
    return refuse(
      at,
      "Helm counts a string's length in bytes, JavaScript in characters",
      'Give the value a pattern of ASCII characters.',
    )
  }
  if (type.kind === 'any') {
    return refuse(
      at,
      `\`.${key}\` can't be read from a value that is passed through whole`,
      'Give the value a type of its own in schemas/.',
    )
  }
  return refuse(
    at,
    `\`.${key}\` isn't supported on ${aValueOf(type)} known only at render time`,
    type.kind === 'unknown' && holdsIncluded(value)
      ? 'Write the type of what is read in the call: `includeYaml<{ name: string }[]>(…)`.'
      : 'See "What you can write" for the supported members.',
  )
}

/** The last entry that sets the key; a spread sets it where it has it. */
const readComposed = ({ entries }: Composed, key: string, site: Site): Value => {
  const last = entries.at(-1)
  // what every object of JavaScript has besides
  if (!last) return ({} as Record<string, Value>)[key]
  const rest = () => readComposed(new Composed(entries.slice(0, -1)), key, site)
  if ('spread' in last) return readSpread(last.spread, key, site, rest)
  if (typeof last.key === 'string') return last.key === key ? last.value : rest()
  return choose(equal(last.key, key, site), () => narrow(last.value, site), rest, site)
}

const readSpread = (of: Value, key: string, site: Site, rest: () => Value): Value =>
  distribute(of, site, (value) => {
    if (!value || typeof value !== 'object') return rest()
    if (isPlainObject(value)) return Object.hasOwn(value, key) ? value[key] : rest()
    if (isNode(value) && value.type.optional)
      return choose(isPresent(value), () => readSpread(narrow(value, site), key, site, rest), rest, site)
    const found = read(value, key, site)
    return choose(isPresent(found), () => narrow(found, site), rest, site)
  })

/** `value[key]` with a key that is known only at render time. */
export const readLate = (value: Value, key: Node, site: Site): Value => {
  if (isPlainObject(value)) return unroll(Object.entries(value), withoutInherited(value, key, site.at), site)
  if (isNode(value) && value.type.kind === 'map') return index(value, key, optional(value.type.value))
  if (isNode(value) && value.type.kind === 'object') return fieldByName(value, value.type, key, site)
  return refuse(
    site.at,
    'only maps can be indexed by a key known only at render time',
    'Use a map with known keys, or call .map on the list.',
  )
}

/** A field whose name is one of several: looked up by it where all have one type, else a case for each. */
const fieldByName = (value: Node, { fields }: ObjectType, key: Node, site: Site): Value => {
  const names = key.type.kind === 'string' ? key.type.values : undefined
  if (!names?.every((name) => Object.hasOwn(fields, name)))
    return refuse(
      site.at,
      "this key may be something other than one of the map's fields",
      'Give the key a type of these names, or make the values a map: `Record<string, …>`.',
    )
  const types = names.map((name) => fields[name] as Type)
  if (!types.every((type) => isAlike(type, types[0] as Type)))
    return unroll(
      names.map((name) => [name, read(value, name, site)]),
      key,
      site,
    )
  return index(value, key, types.reduce(join))
}

const isAlike = (a: Type, b: Type): boolean =>
  isScalar(a) && isScalar(b) ? a.kind === b.kind : JSON.stringify(required(a)) === JSON.stringify(required(b))

/** `{ a: 1 }['toString']` is a function in JavaScript, and nothing in Helm. */
const withoutInherited = (value: Record<string, Value>, key: Node, at: ts.Node): Node => {
  const names = key.type.kind === 'string' ? key.type.values : undefined
  return names?.every((name) => Object.hasOwn(value, name) || !(name in value))
    ? key
    : refuse(
        at,
        'this key may be any string, even `toString` or `constructor`, which every JavaScript object has',
        'Give the key a union type of its possible values. If the map may be undefined, write `map?.[key]`.',
      )
}

const unroll = (entries: [string, Value][], key: Node, site: Site): Value => {
  const [first, ...rest] = entries
  if (!first) return undefined
  const test = equal(key, first[0], site)
  return choose(
    test,
    () => first[1],
    () => unroll(rest, key, site),
    site,
  )
}
