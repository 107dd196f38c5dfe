import type { ClusterContext } from '../../model/context.ts'
import { define } from '../definition.ts'

/** What functions ask whose results differ from rendering to rendering: chance and the clock, or what a test gives instead. */
export type Chance = Omit<ClusterContext, 'lookup'>

/**
 * The same, asked for once more: two calls of such a function mean two results, and never one that a template keeps in a
 * variable. It has no text in a template.
 *
 * @internal
 */
export const anew = define((chance: Chance, ..._which: unknown[]): Chance => chance, {
  name: 'anew',
  go: 'anew',
  internal: true,
  result: () => ({ kind: 'map', value: { kind: 'unknown' } }),
})
