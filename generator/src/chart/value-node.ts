import { member } from '../model/compose.ts'
import { builtIn } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { ANY, type Type } from '../model/type.ts'

/** The node of a value, by its path. */
export const valueAt = (path: readonly string[], type: Type): Node =>
  path.reduce<Node>(
    (object, key) => member(object, key, object.type.kind === 'object' ? (object.type.fields[key] ?? ANY) : ANY),
    builtIn('Values', type),
  )
