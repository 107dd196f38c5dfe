import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result.ts'

/**
 * A text as it stands in the query of a URL: `a+b%26c` for `a b&c`.
 *
 * @example
 * urlQuery(values.name) // "{{ .Values.name | urlquery }}"
 */
export const urlQuery = define(
  (text: string): string =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  { name: 'urlQuery', go: 'urlquery', refuse: accepts(text), result: aSimpleString },
)
