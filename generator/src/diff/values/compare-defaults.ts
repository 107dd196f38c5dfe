import { isMap, isSame, own } from '../../model/map.ts'
import { shortened } from '../../model/words.ts'
import { type Change, words } from '../change.ts'
import { pathText } from './compare-schemas.ts'

/** What is set without the user otherwise than before; `isReported` says which paths are known to differ. */
export const compareDefaults = (
  before: unknown,
  after: unknown,
  isReported: (path: readonly string[]) => boolean,
  path: readonly string[] = [],
): readonly Change[] => {
  if (isReported(path)) return []
  // a map that isn't there sets as much as an empty one
  if ((isMap(before) || isMap(after)) && [before, after].every((value) => isMap(value) || isUnset(value))) {
    const [old, now] = [before, after].map((value) => (isMap(value) ? value : {})) as [Values, Values]
    const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    return names.flatMap((name) => compareDefaults(own(old, name), own(now, name), isReported, [...path, name]))
  }
  if (isSame(before, after) || (isUnset(before) && isUnset(after))) return []
  const of = pathText(path)
  const text = words`${of} is ${shown(after)} by default, no longer ${shown(before)}`
  return [{ level: 'minor', area: 'values', kind: 'default', of, words: text }]
}

type Values = Readonly<Record<string, unknown>>

const isUnset = (value: unknown): boolean => value === undefined || value === null

const shown = (value: unknown): string => (isUnset(value) ? 'unset' : shortened(JSON.stringify(value), 80))
