import { spread } from '../../model/compose.ts'
import { keyOf } from '../../model/key.ts'
import { make, plain } from '../../model/leaves.ts'
import type { FieldNode, IncludeNode, ObjectNode, SpreadNode } from '../../model/node.ts'
import { goCall } from '../nodes/nodes.ts'

type Entry = FieldNode | SpreadNode

/**
 * Entries that are set one after the other, with the map of a helper in place of its fields: it is included once, and
 * what else has one of its keys is set after it.
 */
export const withWholeIncludes = (node: ObjectNode): ObjectNode => {
  const includes = new Map(node.entries.flatMap(includeOf).map((of) => [keyOf(of), of]))
  const entries = [...includes.values()].reduce<readonly Entry[]>(withWhole, node.entries)
  return make({ ...node, entries })
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
