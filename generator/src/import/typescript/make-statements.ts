import type { Declaration, Expression, Statement } from './tree.ts'

/** `const fullName = value`; `bound` may be a pattern: `{ image, service }`. */
export const constant = (bound: string, value: Expression): Statement => ({ kind: 'const', name: bound, value })

/** `let count = value` */
export const variable = (bound: string, value: Expression): Statement => ({ kind: 'let', name: bound, value })

/** `count = value` */
export const assign = (target: string, value: Expression): Statement => ({ kind: 'assign', name: target, value })

/** `if (test) { … } else { … }` */
export const ifElse = (test: Expression, then: readonly Statement[], otherwise?: readonly Statement[]): Statement => ({
  kind: 'if',
  test,
  then,
  ...(otherwise && { otherwise }),
})

/** `return value` */
export const returned = (value: Expression): Statement => ({ kind: 'return', value })

/** `throw new Error(message)` */
export const thrown = (message: Expression): Statement => ({ kind: 'throw', message })

/** `validate(context)` */
export const called = (value: Expression): Statement => ({ kind: 'expression', value })

/** `for (const bound of list) { … }` */
export const forOf = (bound: string, of: Expression, body: readonly Statement[]): Statement => ({
  kind: 'for',
  name: bound,
  of,
  body,
})

/** `export const fullName = value` */
export const exported = (bound: string, value: Expression, doc?: readonly string[]): Declaration => ({
  kind: 'const',
  name: bound,
  value,
  ...(doc && { doc }),
})

/** `export default value` */
export const exportedDefault = (value: Expression, doc?: readonly string[]): Declaration => ({
  kind: 'default',
  value,
  ...(doc && { doc }),
})

/** `export type Context = Chart<Values>` */
export const exportedType = (bound: string, type: string, doc?: readonly string[]): Declaration => ({
  kind: 'type',
  name: bound,
  type,
  ...(doc && { doc }),
})
