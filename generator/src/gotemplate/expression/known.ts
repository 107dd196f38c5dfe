import type { Expression } from './expression-tree.ts'
import type { Scope } from './scope.ts'

const PATH = /^\$?(?:\.\w+)+$/

/** The scope where a condition holds. */
export const withKnown = (condition: Expression, scope: Scope): Scope => {
  const parts = condition.kind === 'call' && condition.name === 'and' ? condition.args : [condition]
  const paths = parts.map((part) => pathOf(part, scope)).filter((path) => path !== undefined)
  return paths.length > 0 ? { ...scope, known: new Set([...(scope.known ?? []), ...paths]) } : scope
}

/** Whether a condition around says already that something is filled. */
export const isKnown = (expression: Expression, scope: Scope): boolean => {
  const path = pathOf(expression, scope)
  return path !== undefined && scope.known?.has(path) === true
}

/** A path from the root, which is the same everywhere in its template. */
const pathOf = (expression: Expression, scope: Scope): string | undefined => {
  if (expression.kind !== 'atom' || !PATH.test(expression.text)) return undefined
  if (expression.text.startsWith('$')) return expression.text
  return scope.inside ? undefined : `$${expression.text}`
}
