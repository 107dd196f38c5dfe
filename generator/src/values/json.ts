/** Any value that YAML and JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap
export interface JsonMap {
  readonly [key: string]: Json | undefined
}

/** Whether a value is a map, and neither a list nor null. */
export const isMap = (value: unknown): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same map with other values; entries that become undefined are left out. */
export const mapEntries = <T>(map: JsonMap, change: (value: Json, key: string) => T | undefined): Record<string, T> => {
  const entries = Object.entries(map).flatMap(([key, value]) => {
    const changed = value === undefined ? undefined : change(value, key)
    return changed === undefined ? [] : [[key, changed] as const]
  })
  return Object.fromEntries(entries)
}

/** `a.b` for a path, with the dots inside of keys escaped as `--set` wants them. */
export const pathName = (path: readonly string[]): string => path.map((key) => key.replaceAll('.', '\\.')).join('.')
