/** Any value that YAML and JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap
export interface JsonMap {
  readonly [key: string]: Json | undefined
}

/** The same map with other values; entries that become undefined are left out. */
export const mapEntries = <T>(map: JsonMap, change: (value: Json, key: string) => T | undefined): Record<string, T> => {
  const entries = Object.entries(map).flatMap(([key, value]) => {
    const changed = value === undefined ? undefined : change(value, key)
    return changed === undefined ? [] : [[key, changed] as const]
  })
  return Object.fromEntries(entries)
}

/** `a.b` for a path, with the dots inside of keys escaped as `--set` wants them. */
export const pathName = (path: readonly string[]): string => path.map(escapedKey).join('.')

/** The path of what stands under a key, `a.b`; that of the whole is empty. */
export const pathOfKey = (path: string, key: string): string =>
  path === '' ? escapedKey(key) : `${path}.${escapedKey(key)}`

const escapedKey = (key: string): string => key.replaceAll('.', '\\.')
