import { outcomes } from '../model/compose.ts'
import { isNode } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { isScalar, required } from '../model/type.ts'
import { arms, choose, combine } from './choose.ts'
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
  if (a && b) joinScopes(test, a, b, scope)
  return after(scope)
}

const joinScopes = (test: Node, a: Scope, b: Scope, into: Scope): void =>
  into.join(a, b, (x, y, name) => named(join(test, x, y), name, into))

/** The scope in which all cases of a statement end, whose `after` gave each the scope that it ended with. */
export const joinedEnd = (ends: Value, scope: Scope): Scope => {
  const cases = arms(ends)
  if (!cases) return ends as Scope
  const into = scope.fork()
  joinScopes(cases.test, joinedEnd(cases.then, scope), joinedEnd(cases.otherwise, scope), into)
  return into
}

/** One value out of two; what lists and maps have in both cases stands once. */
const join = (test: Node, a: Value, b: Value): Value => merged(test, a, b) ?? combine(test, a, b)

const MOST_CASES = 2

/** A text or number with many cases keeps the variable's name: what is computed with it isn't written out for each. */
const named = (value: Value, name: string, { evaluation }: Scope): Value => {
  if (!isNode(value) || value.kind === 'named' || !isScalar(required(value.type))) return value
  return outcomes(value).length > MOST_CASES ? evaluation.named(name, value) : value
}

/** Arms that may leave: what follows is worked out in each. */
export const forked: typeof joined = (test, then, otherwise, scope, after) =>
  choose(
    test,
    () => then(scope.fork(), after),
    () => otherwise(scope.fork(), after),
    scope,
  )
