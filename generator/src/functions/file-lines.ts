import { accepts, map, text } from './accept.ts'
import { define } from './definition.ts'
import { fileBytes } from './file-bytes.ts'
import { aString } from './result.ts'

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
