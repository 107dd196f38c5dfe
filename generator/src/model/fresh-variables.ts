import { mapChildren, remembered } from './inside.ts'
import { make } from './leaves.ts'
import type { EachNode, Node } from './node.ts'

/** The same loop with variables of its own, and with constants of its own where these depend on them. */
export const renewed = (loop: EachNode, nextId: () => number): EachNode => {
  const ids = new Map<number, number>()
  const idOf = (id: number): number => {
    const known = ids.get(id) ?? nextId()
    ids.set(id, known)
    return known
  }
  const own = [loop.value.id, loop.key?.id]
  const change: (node: Node) => Node = remembered((node) => {
    if (node.kind === 'variable') return own.includes(node.id) ? make({ ...node, id: idOf(node.id) }) : node
    const changed = mapChildren(node, change)
    return changed !== node && changed.kind === 'named' ? make({ ...changed, id: idOf(changed.id) }) : changed
  })
  return mapChildren(loop, change) as EachNode
}
