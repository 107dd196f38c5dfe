import { accepts, count } from './accept.ts'
import { define } from './definition.ts'

/**
 * The whole numbers from 0 up to a count, without it.
 *
 * @example
 * ids: range(values.replicas)
 * // ids:
 * //   {{- toYaml (until (int .Values.replicas)) | nindent 2 }}
 */
export const range = define((length: number): number[] => Array.from({ length }, (_, index) => index), {
  name: 'range',
  go: 'until',
  casts: [0],
  refuse: accepts(count),
  result: (of) => ({
    kind: 'list',
    item: { kind: 'integer', minimum: 0, ...(of.kind === 'integer' && { maximum: of.maximum }) },
  }),
})
