import { or } from '../../model/boolean.ts'
import { member, object, spread } from '../../model/compose.ts'
import { holdsInsertion } from '../../model/included.ts'
import { remembered } from '../../model/inside.ts'
import { keyOf, same } from '../../model/key.ts'
import { keyNode, sameKey } from '../../model/keys.ts'
import { absent, change, literal, plain } from '../../model/leaves.ts'
import type { FieldNode, IncludeNode, Node, ObjectNode, SpreadNode } from '../../model/node.ts'
import { isTakenWhole } from '../../model/path.ts'
import { conditional, present } from '../../model/tests.ts'
import { isScalar, type ObjectType, required, type Type } from '../../model/type.ts'
import { goCall } from '../nodes/nodes.ts'
import { separateNullableFields } from './key-conflicts.ts'
import { fieldKeysOf, mayHaveField, omit, whenKeySet } from './map-keys.ts'

type Entry = FieldNode | SpreadNode

/**
 * A map whose entries can be printed one after the other: what a later one sets too is left out, and no key stands
 * twice. The last of several values for a key stands in the place of the first.
 */
export const withUniqueKeys = (node: ObjectNode): ObjectNode => uniqueKeys(node) as ObjectNode

const uniqueKeys: (node: Node) => Node = remembered((node) =>
  node.kind === 'object'
    ? change(node, {
        entries: separateNullableFields(node.entries).map(uniqueInArms).reduce<readonly Entry[]>(addEntry, []),
      })
    : node,
)

const uniqueInArms = (entry: Entry): Entry =>
  entry.kind === 'field' ? entry : spread(uniqueArm(entry.of), entry.comment)

const uniqueArm = (node: Node): Node => {
  const of = plain(node)
  if (of.kind === 'conditional') return conditional(of.test, uniqueArm(of.then), uniqueArm(of.otherwise))
  return of.kind === 'object' ? uniqueKeys(of) : node
}

const addEntry = (before: readonly Entry[], entry: Entry): readonly Entry[] =>
  entry.kind === 'field' ? addField(before, entry) : [...before.flatMap((other) => overridden(other, entry.of)), entry]

const addField = (before: readonly Entry[], entry: FieldNode): readonly Entry[] => {
  const key = keyNode(entry)
  const found = before.findIndex((other) => other.kind === 'field' && same(keyNode(other), key))
  // what is inserted between the two may set it, too
  if (found >= 0 && before.slice(found).some(holdsInsertion)) return [...before.toSpliced(found, 1), entry]
  const at = found
  const others = before.flatMap((other, index) => (index === at ? [entry] : entryWithoutKeys(other, [key])))
  return at >= 0 ? others : [...others, entry]
}

/** An entry without some keys, which something later sets in any case. */
const entryWithoutKeys = (entry: Entry, keys: readonly Node[]): readonly Entry[] => {
  if (entry.kind === 'spread') return [spread(withoutKeys(entry.of, keys), entry.comment)]
  const own = keyNode(entry)
  return fieldUnless(entry, or(...keys.map((key) => sameKey(own, key))))
}

/** A field that is left out under a condition, with its key where that is known only at render time. */
const fieldUnless = (entry: FieldNode, test: Node): readonly Entry[] => {
  if (test.kind === 'literal') return test.value ? [] : [entry]
  if (typeof entry.key !== 'string') return [spread(conditional(test, object([]), object([entry])))]
  const value = conditional(test, absent, entry.value)
  return [change(entry, { type: value.type, value })]
}

const withoutKeys = (node: Node, keys: readonly Node[]): Node => {
  const of = plain(node)
  if (of.kind === 'conditional')
    return conditional(of.test, withoutKeys(of.then, keys), withoutKeys(of.otherwise, keys))
  return of.kind === 'object' ? withEntries(of, (entry) => entryWithoutKeys(entry, keys)) : omit(of, keys)
}

const withEntries = (node: ObjectNode, of: (entry: Entry) => readonly Entry[]): ObjectNode =>
  change(node, { entries: node.entries.flatMap(of) })

/** A map without the keys that another one sets, as far as these are known. */
const withoutKeysOf = (map: Node, by: Node): Node => {
  const own = plain(map)
  if (own.kind === 'conditional')
    return conditional(own.test, withoutKeysOf(own.then, by), withoutKeysOf(own.otherwise, by))
  if (own.kind === 'object') return withEntries(own, (entry) => overridden(entry, by))
  const of = plain(by)
  if (of.kind === 'conditional')
    return conditional(of.test, withoutKeysOf(map, of.then), withoutKeysOf(map, of.otherwise))
  if (of.kind === 'object') return of.entries.reduce(withoutKeysOfEntry, map)
  if (of.type.kind !== 'object') return map
  const { always, sometimes } = fieldKeysOf(of.type)
  return sometimes
    .filter(([key]) => mayHaveField(own.type, literal(key)))
    .reduce(
      (rest, [key, type]) => {
        const less = withoutKeys(rest, [literal(key)])
        return conditional(present(member(of, key, type)), less, rest)
      },
      withoutKeys(map, always.map(literal)),
    )
}

const withoutKeysOfEntry = (map: Node, entry: Entry): Node =>
  entry.kind === 'spread' ? withoutKeysOf(map, entry.of) : withoutKeys(map, [keyNode(entry)])

/** What a later spread may set too is left out then. */
const overridden = (entry: Entry, by: Node): readonly Entry[] => {
  if (entry.kind === 'spread') return [spread(withoutKeysOf(entry.of, by), entry.comment)]
  return fieldUnless(entry, whenKeySet(by, keyNode(entry)))
}

/**
 * Merged maps of scalars, as one call: `mergeOverwrite dict $a $b`. It goes into maps within maps, which a
 * spread doesn't: those are composed by their entries.
 */
export const mergeCall = (node: ObjectNode): Node | undefined => {
  const { entries } = node
  if (!entries.every(isMergeable)) return undefined
  const type = entries.some(({ kind }) => kind === 'field') ? typeOfEntries(entries) : node.type
  const start = isNewMap(entries[0]) ? [] : [goCall('dict', node.type)]
  return goCall('mergeOverwrite', type, ...start, ...runs(entries).map((run) => mergeArgument(run, type)))
}

/** Nothing else reads the map: it may be changed in place. */
const isNewMap = (entry: Entry | undefined): boolean => entry?.kind !== 'spread' || plain(entry.of).kind === 'include'

const isMergeable = (entry: FieldNode | SpreadNode): boolean => {
  if (entry.kind === 'field') return isScalar(entry.value.type) && !entry.value.type.optional && isPlain(entry.value)
  const { type } = entry.of
  if (isTextual(entry.of)) return true
  return type.kind === 'map' && isScalar(required(type.value)) && isReadWhole(entry.of)
}

/** A helper's map of texts, which are the same after they were read from YAML. */
const isTextual = (node: Node): boolean => {
  const { kind, type } = plain(node)
  if (kind !== 'include') return false
  return type.kind === 'map' ? isText(type.value) : type.kind === 'object' && Object.values(type.fields).every(isText)
}

const isText = ({ kind }: Type): boolean => kind === 'string'

const isPlain = (node: Node): boolean => plain(node).kind !== 'conditional' && plain(node).kind !== 'fail'

const MANY = 3

/** A map with many keys left out, since later entries set them, or some in certain cases: one call merges it shorter. */
export const isShorterAsMerge = (node: ObjectNode): boolean =>
  withUniqueKeys(node).entries.some((entry) => {
    const of = entry.kind === 'spread' ? plain(entry.of) : undefined
    if (of?.kind === 'conditional') return !node.entries.some(isConditional)
    return of?.kind === 'call' && of.function === 'omit' && of.arguments.length > MANY
  })

const isConditional = (entry: Entry): boolean => entry.kind === 'spread' && plain(entry.of).kind === 'conditional'

const isReadWhole = (node: Node): boolean => {
  const of = plain(node)
  return of.kind === 'call' && of.function === 'omit' ? isReadWhole(of.arguments[0] as Node) : isTakenWhole(of)
}

/** Fields that stand together, and maps one by one. */
const runs = (entries: readonly Entry[]): Entry[][] => {
  const found: Entry[][] = []
  for (const entry of entries) {
    const last = found.at(-1)
    if (entry.kind === 'field' && last?.[0]?.kind === 'field') last.push(entry)
    else found.push([entry])
  }
  return found
}

const mergeArgument = (run: readonly Entry[], type: Type): Node => {
  const [first] = run
  if (first?.kind === 'spread') {
    const { of } = first
    if (plain(of).kind === 'include') return goCall('fromYaml', of.type, of)
    return of.type.optional ? goCall('default', of.type, goCall('dict', type), of) : of
  }
  const pairs = run.flatMap((entry) => (entry.kind === 'field' ? [keyNode(entry), entry.value] : []))
  return goCall('dict', type, ...pairs)
}

/** The type of merged fields and maps: beside the fields stands what the maps may hold. */
const typeOfEntries = (entries: readonly Entry[]): Type => {
  const types = entries.map((entry, index): [string, Type] => {
    if (entry.kind === 'field') return [typeof entry.key === 'string' ? entry.key : `${index}`, entry.value.type]
    return [`...${index}`, entry.of.type.kind === 'map' ? entry.of.type.value : entry.of.type]
  })
  return { kind: 'object', fields: Object.fromEntries(types) }
}

/** A map with these fields is never empty. */
export const typeOfFields = (fields: readonly FieldNode[]): ObjectType => ({
  kind: 'object',
  fields: Object.fromEntries(fields.map(({ key, type }, index) => [typeof key === 'string' ? key : index, type])),
})

/**
 * Entries that are set one after the other, with the map of a helper in place of its fields: it is included once, and
 * what else has one of its keys is set after it.
 */
export const withWholeIncludes = (node: ObjectNode): ObjectNode => {
  const includes = new Map(node.entries.flatMap(includeOf).map((of) => [keyOf(of), of]))
  const entries = [...includes.values()].reduce<readonly Entry[]>(withWhole, node.entries)
  return change(node, { entries })
}

/** The one field that an entry sets, perhaps under a condition. */
const fieldOf = (entry: Entry): FieldNode | undefined => {
  if (entry.kind === 'field') return entry
  if (entry.of.kind !== 'conditional' || entry.of.then.kind !== 'object') return undefined
  const [only, ...others] = entry.of.then.entries
  return only?.kind === 'field' && others.length === 0 ? only : undefined
}

/** The include that an entry is read from. */
const includeOf = (entry: Entry): IncludeNode[] => {
  const field = fieldOf(entry)
  const value = field && plain(field.value)
  if (value?.kind !== 'member' || value.key !== field?.key) return []
  const object = plain(value.object)
  return object.kind === 'include' && object.type.kind === 'object' ? [object] : []
}

const withWhole = (entries: readonly Entry[], include: IncludeNode): readonly Entry[] => {
  const keys: readonly unknown[] = include.type.kind === 'object' ? Object.keys(include.type.fields) : []
  const places = entries.flatMap((entry, at) => (keys.includes(fieldOf(entry)?.key) ? [at] : []))
  const [from = 0, to = 0] = [places.at(0), places.at(-1)]
  const between = entries.slice(from, to + 1)
  // all keys must be set here, and a map in between could have any of them
  if (places.length < keys.length || between.some((entry) => fieldOf(entry) === undefined)) return entries
  const isRead = (entry: Entry): boolean => includeOf(entry).some((of) => keyOf(of) === keyOf(include))
  const map = spread(goCall('fromYaml', include.type, include))
  return [...entries.slice(0, from), map, ...between.filter((entry) => !isRead(entry)), ...entries.slice(to + 1)]
}
