import ts from 'typescript'
import { bind } from './binding.ts'
import { narrow } from './choose.ts'
import { evaluate } from './expression.ts'
import { refuse, refuseUnordered } from './refusal.ts'
import type { Scope } from './scope.ts'
import { type After, type Exits, inBlock } from './statement.ts'
import { Spread, Unordered, type Value } from './value.ts'

/** `for (const x of list)` over a known list: turn by turn, each leading to the next. */
export const loopOver = (node: ts.ForOfStatement, scope: Scope, after: After, exits: Exits): Value => {
  const list = narrow(evaluate(node.expression, scope), scope)
  if (list instanceof Unordered) return refuseUnordered(list, node.expression)
  if (!Array.isArray(list) || list.some((item) => item instanceof Spread)) {
    return refuse(node.expression, 'a loop over a list known only at render time', 'Use .map, .filter or .flatMap.')
  }
  const { initializer } = node
  if (!ts.isVariableDeclarationList(initializer))
    return refuse(initializer, 'a loop that assigns', 'Write `for (const x of list)`.')
  const name = initializer.declarations[0]?.name as ts.BindingName
  const turn = (index: number, at: Scope): Value => {
    if (index >= list.length) return after(at)
    const next: After = (end) => turn(index + 1, unwrap(end))
    const inner = at.block()
    bind(name, list[index], inner)
    return inBlock([node.statement], inner, next, { ...exits, break: (end) => after(unwrap(end)), continue: next })
  }
  return turn(0, scope)
}

/** Out of the block that holds the loop's variable. */
const unwrap = (scope: Scope): Scope => scope.outer ?? scope
