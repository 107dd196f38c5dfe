import type { Arm } from '../../structure/tree.ts'
import { ifElse } from '../../typescript/make-statements.ts'
import type { Expression, Statement } from '../../typescript/tree.ts'
import { isLiteral } from '../expressions/conditions.ts'
import type { Scope } from '../expressions/scope.ts'
import { enter, isAlways } from './arms.ts'

/** How the arms of a control become statements that return. */
export interface Returns<Part> {
  readonly write: (body: Part, scope: Scope) => readonly Statement[]
  /** What is returned where no condition holds. */
  readonly nothing: () => Statement
  /** What stands in front of the last arm where its condition fails; its body follows then. */
  readonly unless?: (condition: Expression) => Statement
}

/** Each arm returns early; what a condition that failed tells is known in those behind it. */
export const returnsOf = <Part>(
  arms: readonly Arm<Part>[],
  scope: Scope,
  { write, nothing, unless }: Returns<Part>,
): readonly Statement[] => {
  const statements: Statement[] = []
  let outer = scope
  for (const [index, arm] of arms.entries()) {
    const { condition, scope: inner } = enter(arm, outer)
    if (condition && isLiteral(condition, false)) continue
    if (!condition || isAlways(condition)) return [...statements, ...write(arm.body, inner)]
    const isLast = index === arms.length - 1
    if (unless && isLast) return [...statements, unless(condition.expression), ...write(arm.body, inner)]
    statements.push(ifElse(condition.expression, write(arm.body, inner)))
    outer = outer.knowing(condition.fails)
  }
  return [...statements, nothing()]
}
