import type { Studio } from '../state/studio.ts'
import type { ChartValues } from '../values/chart-values.ts'
import { isEqual, isMap, mapOfEntries, own, type Path, valueAt } from '../values/json.ts'

/** A place for a value: what is in it, what would be there by default, and how to change it. */
export interface Slot {
  readonly path: Path
  readonly value: unknown
  readonly fallback: unknown
  /** Whether the user's values say something other than the chart's. */
  readonly isChanged: boolean
  readonly set: (value: unknown) => void
  /** Takes the default again; undefined where there is nothing to take it from. */
  readonly reset?: () => void
  readonly child: (key: string) => Slot
}

/** The place at a path of the user's values. */
export const slotAt = (studio: Studio, chart: ChartValues, path: Path): Slot => {
  const value = valueAt(studio.merged.value, path)
  const fallback = valueAt(chart.defaults, path)
  return {
    path,
    value,
    fallback,
    isChanged: !isEqual(value ?? null, fallback ?? null),
    set: (next) => studio.set(path, next),
    reset: () => studio.reset(path),
    child: (key) => slotAt(studio, chart, [...path, key]),
  }
}

/** A place within a list, which Helm takes whole. */
export const slotOf = (path: Path, value: unknown, set: (value: unknown) => void): Slot => ({
  path,
  value,
  fallback: undefined,
  isChanged: false,
  set,
  child: (key) => slotOf([...path, key], own(value, key), (next) => set(withEntry(value, key, next))),
})

const withEntry = (value: unknown, key: string, next: unknown): unknown => {
  const entries = Object.entries(isMap(value) ? value : {}).filter(([name]) => name !== key)
  return mapOfEntries(next === undefined ? entries : [...entries, [key, next]])
}
