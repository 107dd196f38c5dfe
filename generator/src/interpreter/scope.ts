import { drawnInside } from '../model/computed.ts'
import type { HelmContext } from '../model/context.ts'
import type { ChartModel, NamedNode, Node } from '../model/node.ts'

/** What a node's value depends on. */
export interface Scope {
  readonly chart: ChartModel
  readonly context: HelmContext
  /** Values of the loops' variables by their ids. */
  readonly variables: ReadonlyMap<number, unknown>
  /** What chance gave so far, by the ids of its names: in the template or helper, and in each iteration by its variable. */
  readonly drawn: Drawn
  readonly drawnInLoops: ReadonlyMap<number, Drawn>
  /** Arguments of the helper that is being rendered. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** The table of all kinds; handed on here so that its parts need not know it. */
  readonly evaluate: (node: Node, scope: Scope) => unknown
}

type Drawn = Map<number, unknown>

/** The value of a node; null counts as absent, as everywhere in the model. */
export const valueIn = (node: Node, scope: Scope): unknown => scope.evaluate(node, scope) ?? undefined

/** The same scope with a loop's variables. */
export const withVariables = (scope: Scope, variables: readonly (readonly [number, unknown])[]): Scope => ({
  ...scope,
  variables: new Map([...scope.variables, ...variables]),
  drawnInLoops: new Map([...scope.drawnInLoops, ...perIteration(variables)]),
})

const perIteration = (variables: readonly (readonly [number, unknown])[]): [number, Drawn][] => {
  const drawn: Drawn = new Map()
  return variables.map(([id]) => [id, drawn])
}

/** What is different in each call, such as a random string: asked for once, however often it is read. */
export const drawnOnce = ({ id, of }: NamedNode, scope: Scope): unknown => {
  const loops = drawnInside(of)
  const drawn = scope.drawnInLoops.get(loops.at(-1)?.id ?? Number.NaN) ?? scope.drawn
  if (!drawn.has(id)) drawn.set(id, valueIn(of, scope))
  return drawn.get(id)
}
