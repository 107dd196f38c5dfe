import { accepts, map, text } from './accept.ts'
import { define } from './definition.ts'
import { fileBytes } from './file-bytes.ts'
import { aString } from './result.ts'

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
