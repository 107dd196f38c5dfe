import type { ObjectNode } from '../model/node.ts'
import { known } from './branch.ts'
import type { ComposedEntry } from './value.ts'

/** The entries of a map that the template puts together. */
export const entriesOfNode = ({ entries }: ObjectNode): readonly ComposedEntry[] =>
  entries.map((entry) =>
    entry.kind === 'field' ? { key: entry.key, value: known(entry.value) } : { spread: known(entry.of) },
  )
