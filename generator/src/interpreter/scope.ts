import type { HelmContext } from '../model/context.ts'
import type { ChartModel, Node } from '../model/node.ts'

/** What a node's value depends on. */
export interface Scope {
  readonly chart: ChartModel
  readonly context: HelmContext
  /** Values of the loops' variables by their ids. */
  readonly variables: ReadonlyMap<number, unknown>
  /** Arguments of the helper that is being rendered. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** The table of all kinds; handed on here so that its parts need not know it. */
  readonly evaluate: (node: Node, scope: Scope) => unknown
}

/** The value of a node; null counts as absent, as everywhere in the model. */
export const valueIn = (node: Node, scope: Scope): unknown => scope.evaluate(node, scope) ?? undefined

/** The same scope with a loop's variables. */
export const withVariables = (scope: Scope, variables: readonly (readonly [number, unknown])[]): Scope => ({
  ...scope,
  variables: new Map([...scope.variables, ...variables]),
})
