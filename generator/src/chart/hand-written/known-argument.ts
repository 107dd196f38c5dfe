import { plain } from '../../model/leaves.ts'
import type { CallNode, Node } from '../../model/node.ts'
import { isScalar } from '../../model/type.ts'
import { type KnownValue, OTHER_VALUE, ROOT, UNKNOWN_VALUE } from './known-value.ts'

/** What is known of the argument with which a typed template includes a hand-written one. */
export const knownValueOf = (argument: Node): KnownValue => {
  const of = plain(argument)
  if (of.kind === 'built-in' && of.name === 'Root') return ROOT
  if (of.kind === 'call' && of.function === 'argumentMap') return { kind: 'dict', entries: entriesOf(of) }
  const path = pathOf(of)
  if (path) return { kind: 'value', type: of.type, path }
  return of.kind === 'built-in' || isScalar(of.type) ? OTHER_VALUE : UNKNOWN_VALUE
}

const entriesOf = ({ arguments: args }: CallNode): ReadonlyMap<string, KnownValue> =>
  new Map(
    args.flatMap((key, at) => {
      const value = args[at + 1]
      return at % 2 === 0 && key.kind === 'literal' && value ? [[String(key.value), knownValueOf(value)]] : []
    }),
  )

/** The path of `.Values.a.b`. */
export const pathOf = (node: Node): readonly string[] | undefined => {
  if (node.kind === 'built-in') return node.name === 'Values' ? [] : undefined
  if (node.kind !== 'member') return undefined
  const outer = pathOf(node.object)
  return outer && [...outer, node.key]
}
