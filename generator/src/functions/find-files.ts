import { byBytes } from './by-bytes.ts'

/** The paths that match a pattern of Helm's `.Files.Glob`, in order. */
export const findFiles = (paths: Iterable<string>, pattern: string): string[] => {
  const source = pattern.replaceAll(/\*\*|[*.+^$|()]/g, (part) => WILDCARDS[part] ?? `\\${part}`)
  const matcher = new RegExp(`^${source}$`, 'su')
  return [...paths].filter((path) => matcher.test(path)).sort(byBytes)
}

const WILDCARDS: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*' }

/** What is made of files, by their names without folders. */
export const byFileName = <T>(paths: readonly string[], make: (path: string) => T): Record<string, T> =>
  Object.fromEntries(paths.map((path) => [path.slice(path.lastIndexOf('/') + 1), make(path)]))
