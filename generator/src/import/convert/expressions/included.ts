import type { Expression } from '../../typescript/tree.ts'

type Call = Expression & { readonly kind: 'call' }

/** Whether an expression is what a named template prints as YAML. */
export const isIncludedYaml = (expression: Expression): expression is Call =>
  expression.kind === 'call' && expression.callee.kind === 'name' && /^includeYaml\b/.test(expression.callee.name)
