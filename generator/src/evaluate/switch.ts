import ts from 'typescript'
import { choose, narrow } from './choose.ts'
import { equal } from './equality.ts'
import { evaluate } from './expression.ts'
import type { Scope } from './scope.ts'
import { type After, type Exits, inBlock } from './statement.ts'
import type { Value } from './value.ts'

/** `switch`: a chain of comparisons; a clause without `break` goes on with the next one's statements. */
export const switchOver = (node: ts.SwitchStatement, scope: Scope, after: After, exits: Exits): Value => {
  const subject = narrow(evaluate(node.expression, scope), scope)
  const { clauses } = node.caseBlock
  const from = (index: number, inner: Scope): Value =>
    inBlock(
      clauses.slice(index).flatMap((clause) => clause.statements),
      inner,
      after,
      { ...exits, break: after },
    )
  const otherwise = clauses.findIndex(ts.isDefaultClause)
  const test = (index: number, inner: Scope): Value => {
    const clause = clauses[index]
    if (!clause) return otherwise >= 0 ? from(otherwise, inner) : after(inner)
    if (ts.isDefaultClause(clause)) return test(index + 1, inner)
    const isEqual = equal(narrow(subject, inner), evaluate(clause.expression, inner), clause.expression, inner)
    return choose(
      isEqual,
      () => from(index, inner.fork()),
      () => test(index + 1, inner.fork()),
      inner,
    )
  }
  return test(0, scope)
}
