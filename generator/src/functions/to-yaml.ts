import { RenderError } from '../model/render-error.ts'
import { accepts, complete } from './accept.ts'
import { define } from './definition.ts'
import { aString } from './result.ts'
import { writeYaml } from './yaml/write-yaml.ts'

/**
 * A value as YAML, without a line's end behind it: for the files of programs, such as those of a ConfigMap. The layout is
 * that of Helm, byte for byte. In a manifest, a map or list is written as it is, without this. Without Helm, it fails at
 * control characters from U+007F to U+009F, which Helm loses.
 *
 * @example
 * toYaml(values.hosts) // {{ .Values.hosts | toYaml | quote }}
 */
export const toYaml = define((value: unknown): string => writeYaml(written(value)), {
  name: 'toYaml',
  go: 'toYaml',
  writes: true,
  refuse: accepts(complete),
  result: aString,
})

/** Helm writes nothing at all, or other texts, where one has such a character. */
const written = (value: unknown): unknown => {
  const [character] = /[\u007f-\u009f]/.exec(JSON.stringify(value)) ?? []
  if (character === undefined) return value
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  throw new RenderError(`toYaml: Helm can't write the control character U+${code} in ${JSON.stringify(value)}`)
}
