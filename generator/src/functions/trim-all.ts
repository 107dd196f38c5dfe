import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text without any of some characters around it.
 *
 * @example
 * trimAll(values.name, '/.') // {{ .Values.name | trimAll "/." | quote }}
 */
export const trimAll = define(
  (text: string, characters: string): string => {
    const around = new Set(characters)
    const all = [...text]
    const first = all.findIndex((character) => !around.has(character))
    return first < 0 ? '' : all.slice(first, all.findLastIndex((character) => !around.has(character)) + 1).join('')
  },
  { name: 'trimAll', go: 'trimAll', order: [1, 0], refuse: accepts(text), result: (of) => textOf(of) },
)
