import type { Json } from '../../values/index.ts'
import { kindOf, type Value } from './value.ts'

/** A map by names that users choose, since templates go over it, and read no field of it that values.yaml sets. */
export const isByNames = ({ entry, fields, schema }: Value): boolean => {
  if (!entry) return false
  const read = [...fields.values()].filter((field) => field.isRead)
  if (schema?.properties !== undefined)
    return read.length === 0 && entry.isReadWithin && schema.additionalProperties !== false
  return read.every((field) => field.samples.length === 0 && !field.isOpen && hasParts(field) === hasParts(entry))
}

/** Templates go over the map and read the entries, and all of them that are known are maps. */
export const hasMapsAlone = ({ entry, fields, schema }: Value): boolean =>
  schema?.properties === undefined &&
  entry?.isReadWithin === true &&
  [...fields.values()].every(({ samples, isOpen }) => !isOpen && samples.every((each) => kindOf(each) === 'object'))

/** It is a list or map, by what templates read of it. */
export const hasParts = ({ fields, item, entry }: Value): boolean =>
  fields.size > 0 || item !== undefined || entry !== undefined

/** What values files set is no list or map. */
export const isScalarSample = (sample: Json): boolean => typeof sample !== 'object'
