import type ts from 'typescript'
import { drawnInside } from '../model/computed.ts'
import { childrenOf, remembered } from '../model/inside.ts'
import type { NamedNode, Node } from '../model/node.ts'
import { refuse } from './refusal.ts'

/** In how many loops something stands that is drawn in one. */
type Counts = ReadonlyMap<NamedNode, number>

/**
 * Refuses what is different in each call and made in a loop, where the list that the loop gives is used twice: the template
 * would go through the loop twice, and call it again.
 */
export const checkDrawn = (body: Node, at: ts.Node): void => {
  if ([...countsIn(body).values()].some((count) => count > 1))
    refuse(
      at,
      'a list with random values or times can be used only once',
      'The template would evaluate its loop again, with other results. Call it outside of the loop, or use the list in one place.',
    )
}

const countsIn: (node: Node) => Counts = remembered((node) => {
  if (node.kind === 'named' && drawnInside(node).length > 0) return new Map([[node, 1]])
  if (node.kind === 'conditional')
    return merged([countsIn(node.test), merged([countsIn(node.then), countsIn(node.otherwise)], Math.max)], add)
  const inside = merged(childrenOf(node).map(countsIn), add)
  if (node.kind !== 'each' && node.kind !== 'fold') return inside
  // all uses in one iteration are of one call
  return new Map([...inside].map(([drawn, count]) => [drawn, isOfLoop(drawn, node.value) ? 1 : count]))
})

const isOfLoop = (drawn: NamedNode, loop: Node): boolean =>
  loop.kind === 'variable' && drawnInside(drawn).at(-1)?.id === loop.id

const add = (a: number, b: number): number => Math.min(a + b, 2)

const merged = (all: readonly Counts[], join: (a: number, b: number) => number): Counts => {
  const counts = new Map<NamedNode, number>()
  for (const [drawn, count] of all.flatMap((each) => [...each])) {
    const known = [...counts.keys()].find(({ id }) => id === drawn.id) ?? drawn
    counts.set(known, join(counts.get(known) ?? 0, count))
  }
  return counts
}
