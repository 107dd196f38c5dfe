import { accepts, count, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text with each line moved to the right, the first and empty ones too.
 *
 * @example
 * indent(values.script, 4) // {{ .Values.script | indent 4 | quote }}
 */
export const indent = define(
  (text: string, spaces: number): string => {
    const pad = ' '.repeat(spaces)
    return pad + text.replaceAll('\n', `\n${pad}`)
  },
  { name: 'indent', go: 'indent', order: [1, 0], casts: [1], refuse: accepts(text, count), result: (of) => textOf(of) },
)
