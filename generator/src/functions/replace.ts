import { accepts, someText, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text with each occurrence of `from` replaced by `to`, which is taken literally.
 *
 * @example
 * replace(chart.version, '+', '_') // "{{ .Chart.Version | replace "+" "_" }}"
 */
export const replace = define((text: string, from: string, to: string): string => text.replaceAll(from, () => to), {
  name: 'replace',
  go: 'replace',
  order: [1, 2, 0],
  refuse: accepts(text, someText, text),
  refuseMethod: (_of, _from, to) =>
    to?.kind === 'string' && to.values?.every((value) => !value.includes('$'))
      ? undefined
      : '.replaceAll() expands `$&` in the replacement, which Helm does not: write replace(…) of chartwright',
  result: (of, _from, to) => textOf(of, ...(to ? [to] : [])),
})
