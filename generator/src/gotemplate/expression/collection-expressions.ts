import type { Node, NodeTable } from '../../model/node.ts'
import { atom, call, type Expression, labelled, piped, text } from './expression-tree.ts'
import { expressionOf, readable, type Scope } from './scope.ts'

type Kinds = 'object' | 'field' | 'spread' | 'list' | 'each'

/** What is composed, in an expression; what has conditions or loops in it was put into a variable before. */
export const collectionExpressions: Pick<NodeTable<Expression, [Scope]>, Kinds> = {
  object: ({ entries }, scope) =>
    call('dict', ...entries.flatMap((entry) => (entry.kind === 'field' ? pair(entry, scope) : unexpected(entry.kind)))),
  field: ({ kind }) => unexpected(kind),
  spread: ({ kind }) => unexpected(kind),
  list: ({ items }, scope) => {
    const parts = chunks(items).map((chunk) => part(chunk, scope))
    const [only] = parts
    if (parts.length < 2) return only ?? atom('list')
    const all = call('concat', ...parts)
    // of empty lists it gives Go's nil, which is null
    return items.some(({ kind }) => kind !== 'spread') ? all : piped(all, 'default', atom('list'))
  },
  each: ({ kind }) => unexpected(kind),
}

const pair = ({ key, value }: { key: string | Node; value: Node }, scope: Scope): Expression[] => [
  typeof key === 'string' ? text(key) : expressionOf(key, scope),
  typeof key === 'string' ? labelled(readable(value, scope), key) : readable(value, scope),
]

/** Runs of items, and the lists that are spread between them. */
const chunks = (items: readonly Node[]): Node[][] => {
  const runs: Node[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last && item.kind !== 'spread' && last[0]?.kind !== 'spread') last.push(item)
    else runs.push([item])
  }
  return runs
}

const part = (chunk: readonly Node[], scope: Scope): Expression => {
  const [first] = chunk
  if (first?.kind !== 'spread') return call('list', ...chunk.map((item) => readable(item, scope)))
  const expression = expressionOf(first.of, scope)
  return first.of.type.optional ? piped(expression, 'default', atom('list')) : expression
}

const unexpected = (kind: string): never => {
  throw new Error(`${kind} in an expression: it should have been put into a variable`)
}
