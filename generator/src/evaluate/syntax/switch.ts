import ts from 'typescript'
import { narrow } from '../branch.ts'
import { type After, type Exits, evaluate, inBlock } from '../rules.ts'
import type { Scope } from '../scope.ts'
import type { Value } from '../value.ts'
import { equal } from './equality.ts'
import { isPlainSwitch } from './exits.ts'
import { type Arm, forked, joined } from './join.ts'

/** `switch`: a chain of comparisons; a clause without `break` goes on with the next one's statements. */
export const switchOver = (node: ts.SwitchStatement, scope: Scope, after: After, exits: Exits): Value => {
  const subject = narrow(evaluate(node.expression, scope), scope)
  const { clauses } = node.caseBlock
  const from = (index: number, inner: Scope, next: After): Value =>
    inBlock(
      clauses.slice(index).flatMap((clause) => clause.statements),
      inner,
      next,
      { ...exits, break: next },
    )
  const otherwise = clauses.findIndex(ts.isDefaultClause)
  const fork = isPlainSwitch(node) ? joined : forked
  const test = (index: number, inner: Scope, next: After): Value => {
    const clause = clauses[index]
    if (!clause) return otherwise >= 0 ? from(otherwise, inner, next) : next(inner)
    if (ts.isDefaultClause(clause)) return test(index + 1, inner, next)
    const isEqual = equal(narrow(subject, inner), evaluate(clause.expression, inner), inner.at(clause.expression))
    const [then, rest] = [from, test].map((run, more) => (arm: Scope, end: After) => run(index + more, arm, end))
    return fork(isEqual, then as Arm, rest as Arm, inner, next)
  }
  return test(0, scope, after)
}
