import { outcomes } from '../../model/compose.ts'
import { isNode } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { isScalar, required } from '../../model/type.ts'
import { arms, choose, combine, isFail, known } from '../branch.ts'
import type { After } from '../rules.ts'
import type { Scope } from '../scope.ts'
import type { Value } from '../value.ts'
import { merged } from './join-composed.ts'

/** What one case of a condition does, and what comes after it. */
export type Arm = (scope: Scope, after: After) => Value

/** Arms that only assign: what follows is worked out once, with each variable joined. */
export const joined = (test: Value, then: Arm, otherwise: Arm, scope: Scope, after: After): Value => {
  const run = (arm: Arm) => () => arm(scope.fork(), (end) => end)
  const { facts } = scope.evaluation
  const decided = isNode(test) ? facts.decide(test) : Boolean(test)
  if (!isNode(test) || decided !== undefined) return (decided ? then : otherwise)(scope, after)
  const ends = [facts.within(test, true, run(then)), facts.within(test, false, run(otherwise))] as const
  const [a, b] = [joinedEnd(ends[0], scope), joinedEnd(ends[1], scope)]
  const end = a ?? b
  if (!end) return combine(test, ...ends)
  joinScopes(test, a ?? end, b ?? end, scope)
  return whereItEnds(test, ends, Boolean(a), Boolean(b), () => after(scope), scope)
}

/** What comes after a condition, whose arms may throw in any case. */
const whereItEnds = (
  test: Node,
  [then, otherwise]: readonly [Value, Value],
  ends: boolean,
  alsoEnds: boolean,
  after: () => Value,
  { evaluation }: Scope,
): Value => {
  if (ends && alsoEnds) return after()
  const rest = evaluation.facts.within(test, ends, after)
  return ends ? combine(test, rest, otherwise) : combine(test, then, rest)
}

const joinScopes = (test: Node, a: Scope, b: Scope, into: Scope): void =>
  into.join(a, b, (x, y, name) => named(join(test, x, y), name, into))

/**
 * The scope in which all cases of a statement end, whose `after` gave each the scope that it ended with; undefined where
 * all of them fail.
 */
export const joinedEnd = (ends: Value, scope: Scope): Scope | undefined => {
  const cases = arms(ends)
  if (!cases) return isFail(ends) ? undefined : (ends as Scope)
  const [then, otherwise] = [joinedEnd(known(cases.then), scope), joinedEnd(known(cases.otherwise), scope)]
  if (!then || !otherwise) return then ?? otherwise
  const into = scope.fork()
  joinScopes(cases.test, then, otherwise, into)
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
