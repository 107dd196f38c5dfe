import { accepts, complete } from './accept.ts'
import { define } from './definition.ts'
import { aString } from './result.ts'
import { writeYaml } from './yaml/write-yaml.ts'

/**
 * A value as YAML, without a line's end behind it: for the files of programs, such as those of a ConfigMap. The layout is
 * that of Helm, byte for byte. In a manifest, a map or list is written as it is, without this.
 *
 * @example
 * toYaml(values.hosts) // {{ .Values.hosts | toYaml | quote }}
 */
export const toYaml = define((value: unknown): string => writeYaml(value), {
  name: 'toYaml',
  go: 'toYaml',
  refuse: accepts(complete),
  result: aString,
})
