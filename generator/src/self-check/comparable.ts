import { isChecksum } from '../model/checksum.ts'
import { isMap } from '../model/map.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * Documents as they are compared: plain JSON, in which an entry that is null is the same as none, and checksums are left
 * out with a map that held nothing else, since each witness counts them over its own text.
 */
export const comparable = (documents: unknown): unknown => reduce(JSON.parse(JSON.stringify(documents ?? null)) as Json)

const reduce = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reduce)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, entry]) => entry !== null && !isChecksum(key))
  const reduced = kept.map(([key, entry]): [string, Json] => [key, reduce(entry)])
  return Object.fromEntries(reduced.filter(([key, entry]) => !becameEmpty(entry, value[key] as Json)))
}

const becameEmpty = (after: Json, before: Json): boolean =>
  isEmptyMap(after) && Object.keys(before as object).some(isChecksum)

const isEmptyMap = (value: Json): boolean => isMap(value) && Object.keys(value).length === 0
