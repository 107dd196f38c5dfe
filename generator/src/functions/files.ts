import { own } from '../model/map.ts'
import { accepts, map, text } from './argument-checks.ts'
import { byBytes } from './byte-order.ts'
import { define } from './definition.ts'
import { aSimpleString, aString } from './result-types.ts'

/** The bytes of a file of the chart; none when there is no such file. */
const fileBytes = (files: Readonly<Record<string, Uint8Array>>, path: string): Buffer =>
  Buffer.from(own(files, path) ?? [])

/**
 * The text of a file of the chart; empty when there is none.
 *
 * @example
 * files.get('files/start.sh') // {{ .Files.Get "files/start.sh" | quote }}
 */
export const getFile = define(
  (files: Readonly<Record<string, Uint8Array>>, path: string): string => fileBytes(files, path).toString('utf8'),
  { name: 'getFile', go: 'Get', method: true, refuse: accepts(map, text), result: aString },
)

/**
 * The lines of a file of the chart. A line break at its end ends the last line, and doesn't begin another.
 *
 * @example
 * hosts: files.lines('files/hosts.txt')
 * // hosts:
 * //   {{- toYaml (.Files.Lines "files/hosts.txt") | nindent 2 }}
 */
export const fileLines = define(
  (files: Readonly<Record<string, Uint8Array>>, path: string): string[] => {
    const text = fileBytes(files, path).toString('utf8')
    return text === '' ? [] : text.replace(/\n$/, '').split('\n')
  },
  {
    name: 'fileLines',
    go: 'Lines',
    method: true,
    refuse: accepts(map, text),
    result: () => ({ kind: 'list', item: aString() }),
  },
)

/** The bytes of a file of the chart in base64: what `asSecrets()` gives for each file. */
export const encodeFile = define(
  (files: Readonly<Record<string, Uint8Array>>, path: string): string => fileBytes(files, path).toString('base64'),
  {
    name: 'encodeFile',
    go: 'Get',
    method: true,
    // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
    then: ['b64enc'],
    internal: true,
    refuse: accepts(map, text),
    result: aSimpleString,
  },
)

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
