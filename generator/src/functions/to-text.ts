import { alternatives } from '../model/type.ts'
import { accepts, isThere } from './accept.ts'
import { define } from './definition.ts'
import { aString } from './result.ts'

const WRITTEN = ['string', 'integer', 'boolean']

/**
 * A string, integer or boolean as text: `String(…)`.
 *
 * @example
 * String(values.replicas) // "{{ int64 .Values.replicas }}"
 */
export const toText = define((value: string | number | boolean): string => String(value), {
  name: 'toString',
  go: 'toString',
  refuse: accepts((type) => {
    const missing = isThere(type)
    if (missing !== undefined) return missing
    return alternatives(type).every((each) => WRITTEN.includes(each.kind)) &&
      (type.kind !== 'union' || type.of.every((each) => each.kind !== 'integer'))
      ? undefined
      : 'only a string, an integer or a boolean becomes text by this: write a template literal'
  }),
  result: (of) =>
    (of.kind === 'string' ? of : { ...aString(), ascii: of.kind !== 'union' }) as ReturnType<typeof aString>,
})
