import type { Bundle, Difference } from './bundle.ts'
import type { Schema } from './strict-schema.ts'

type Schemas = Record<string, Schema>

function changed(from: Schemas, to: Schemas): Record<string, Schema | null> {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort()
  const other = names.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]))
  return Object.fromEntries(other.map((name) => [name, to[name] ?? null]))
}

/** What has to be changed in one bundle so that it says what the other does. */
export const differenceOf = (from: Bundle, to: Bundle): Difference => ({
  $comment: to.$comment,
  kinds: changed(from.kinds, to.kinds),
  definitions: changed(from.definitions, to.definitions),
})

const merged = (schemas: Schemas, changes: Record<string, Schema | null>): Schemas =>
  Object.fromEntries(
    Object.entries({ ...schemas, ...changes }).filter((entry): entry is [string, Schema] => entry[1] !== null),
  )

/** The other bundle. */
export const applyDifference = (bundle: Bundle, { $comment, kinds, definitions }: Difference): Bundle => ({
  $comment,
  kinds: merged(bundle.kinds, kinds),
  definitions: merged(bundle.definitions, definitions),
})
