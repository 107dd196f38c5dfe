import { literal, plain } from '../../model/leaves.ts'
import type { FieldNode, Node, ObjectNode, SpreadNode } from '../../model/node.ts'
import { isTakenWhole } from '../../model/taken-whole.ts'
import { isScalar, type ObjectType, required, type Type } from '../../model/type.ts'
import { goCall } from '../nodes/nodes.ts'
import { keysOnce } from './keys-once.ts'

/**
 * Maps of scalars put together, as one call: `mergeOverwrite (dict) $a $b`. It goes into maps within maps, which a
 * spread doesn't: those are put together by their entries.
 */
export const mergeOf = (node: ObjectNode): Node | undefined => {
  const { entries } = node
  if (!entries.every(isMergeable)) return undefined
  const type = entries.some(({ kind }) => kind === 'field') ? typeOfEntries(entries) : node.type
  const start = entries[0]?.kind === 'field' ? [] : [goCall('dict', node.type)]
  return goCall('mergeOverwrite', type, ...start, ...runs(entries).map((run) => partOf(run, type)))
}

const isMergeable = (entry: FieldNode | SpreadNode): boolean => {
  if (entry.kind === 'field') return isScalar(entry.value.type) && !entry.value.type.optional && isPlain(entry.value)
  const { type } = entry.of
  if (isTextual(entry.of)) return true
  return type.kind === 'map' && isScalar(required(type.value)) && isRead(entry.of)
}

/** A helper's map of texts, which are the same after they were read from YAML. */
const isTextual = (node: Node): boolean => {
  const { kind, type } = plain(node)
  return kind === 'include' && type.kind === 'object' && Object.values(type.fields).every(isText)
}

const isText = ({ kind }: Type): boolean => kind === 'string'

const isPlain = (node: Node): boolean => plain(node).kind !== 'conditional' && plain(node).kind !== 'fail'

const MANY = 3

/** A map with many keys left out, since later entries set them: put together as one call it is shorter. */
export const isShorterMerged = (node: ObjectNode): boolean =>
  keysOnce(node).entries.some((entry) => {
    const of = entry.kind === 'spread' ? plain(entry.of) : undefined
    return of?.kind === 'call' && of.function === 'omit' && of.arguments.length > MANY
  })

const isRead = (node: Node): boolean => {
  const of = plain(node)
  return of.kind === 'call' && of.function === 'omit' ? isRead(of.arguments[0] as Node) : isTakenWhole(of)
}

type Entry = FieldNode | SpreadNode

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

const partOf = (run: readonly Entry[], type: Type): Node => {
  const [first] = run
  if (first?.kind === 'spread') {
    const { of } = first
    if (plain(of).kind === 'include') return goCall('fromYaml', of.type, of)
    return of.type.optional ? goCall('default', of.type, goCall('dict', type), of) : of
  }
  const pairs = run.flatMap((entry) => (entry.kind === 'field' ? [keyOf(entry), entry.value] : []))
  return goCall('dict', type, ...pairs)
}

const keyOf = ({ key }: FieldNode): Node => (typeof key === 'string' ? literal(key) : key)

/** The type of fields and maps put together: beside the fields stands what the maps may hold. */
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
