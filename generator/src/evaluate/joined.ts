import { outcomes } from '../model/compose.ts'
import { isNode } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { isScalar, required } from '../model/type.ts'
import { combine } from './choose.ts'
import { merged } from './merged.ts'
import type { Scope } from './scope.ts'
import type { After } from './statement.ts'
import type { Value } from './value.ts'

/** What one case of a condition does, and what comes after it. */
export type Arm = (scope: Scope, after: After) => Value

/** Arms that only assign: what follows is worked out once, with each variable joined. */
export const joined = (test: Value, then: Arm, otherwise: Arm, scope: Scope, after: After): Value => {
  const forks: Scope[] = []
  const collect = (arm: Arm) => () => arm(scope.fork(), (end) => void forks.push(end))
  const { facts } = scope.evaluation
  const decided = isNode(test) ? facts.decide(test) : Boolean(test)
  if (!isNode(test) || decided !== undefined) return (decided ? then : otherwise)(scope, after)
  facts.within(test, true, collect(then))
  facts.within(test, false, collect(otherwise))
  const [a, b] = forks
  if (a && b) scope.join(a, b, (x, y, name) => named(join(test, x, y), name, scope))
  return after(scope)
}

/** One value out of two; what lists and maps have in both cases stands once. */
const join = (test: Node, a: Value, b: Value): Value => merged(test, a, b) ?? combine(test, a, b)

const MOST_CASES = 2

/** A text or number with many cases keeps the variable's name: what is computed with it isn't written out for each. */
const named = (value: Value, name: string, { evaluation }: Scope): Value => {
  if (!isNode(value) || value.kind === 'named' || !isScalar(required(value.type))) return value
  return outcomes(value).length > MOST_CASES ? evaluation.named(name, value) : value
}
