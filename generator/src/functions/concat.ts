import { join, type Type } from '../model/type.ts'
import { accepts, list } from './accept.ts'
import { define } from './definition.ts'

/**
 * The items of several lists as one list.
 *
 * @example
 * hosts: concat(values.hosts, values.moreHosts)
 * // hosts:
 * //   {{- toYaml (concat .Values.hosts .Values.moreHosts | default list) | nindent 2 }}
 */
export const concat = define(<T>(...lists: (readonly T[])[]): T[] => lists.flatMap((list) => [...list]), {
  name: 'concat',
  go: 'concat',
  // of empty lists only it gives Go's nil, which is null in JSON
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['default list'],
  refuse: accepts(list),
  result: (...types): Type => {
    const items = types.flatMap((type) => (type.kind === 'list' ? [type.item] : []))
    return { kind: 'list', item: items.length > 0 ? items.reduce(join) : { kind: 'any' } }
  },
})
