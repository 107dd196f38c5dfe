import { isMap, own } from '../../model/map.ts'
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
  if (isMap(before) && isMap(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => compareDefaults(own(before, name), own(after, name), isReported, [...path, name]))
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  // what isn't there and what is null are both unset
  if ((before ?? undefined) === (after ?? undefined)) return []
  const of = pathText(path)
  const text = words`${of} is ${shown(after)} by default, no longer ${shown(before)}`
  return [{ level: 'minor', area: 'values', kind: 'default', of, words: text }]
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? 'unset' : shortened(JSON.stringify(value), 80)
