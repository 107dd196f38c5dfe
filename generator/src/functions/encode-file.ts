import { accepts, map, text } from './accept.ts'
import { define } from './definition.ts'
import { fileBytes } from './file-bytes.ts'
import { aSimpleString } from './result.ts'

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
