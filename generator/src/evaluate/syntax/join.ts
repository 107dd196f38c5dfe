import ts from 'typescript'
import { outcomes } from '../../model/compose.ts'
import { isNode } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { isScalar, required } from '../../model/type.ts'
import { arms, choose, combine, isFail, known } from '../branch.ts'
import type { After } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { Choice, Composed, type ComposedEntry, Instance, isPlainObject, Spread, type Value } from '../value.ts'
import { compose, entriesOfPlain } from './literals.ts'

/** What one case of a condition does, and what comes after it. */
export type Arm = (scope: Scope, after: After) => Value

/** Arms that only assign: what follows is evaluated once, with each variable joined. */
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

/** A string or number with many cases keeps the variable's name: what is computed with it isn't written out for each. */
const named = (value: Value, name: string, { evaluation }: Scope): Value => {
  if (!isNode(value) || value.kind === 'named' || !isScalar(required(value.type))) return value
  return outcomes(value).length > MOST_CASES ? evaluation.named(name, value) : value
}

/** Arms that may leave: what follows is evaluated in each. */
export const forked: typeof joined = (test, then, otherwise, scope, after) =>
  choose(
    test,
    () => then(scope.fork(), after),
    () => otherwise(scope.fork(), after),
    scope,
  )

/** Two lists or maps as one, with what both have standing once; undefined where neither is a part of the other nor shares anything. */
const merged = (test: Node, a: Value, b: Value): Value => {
  if (Array.isArray(a) && Array.isArray(b)) return mergedLists(test, a, b)
  if (a instanceof Instance && b instanceof Instance && a.of === b.of) return mergedFields(test, a, b)
  const [left, right] = [entriesOf(a), entriesOf(b)]
  return left && right && mergedMaps(test, left, right)
}

const entriesOf = (value: Value): readonly ComposedEntry[] | undefined => {
  if (value instanceof Composed) return value.entries
  return isPlainObject(value) ? entriesOfPlain(value) : undefined
}

/** An object of which a constructor sets some fields under a condition. */
const mergedFields = (test: Node, a: Instance, b: Instance): Instance => {
  const fields = [...new Set([...a.fields.keys(), ...b.fields.keys()])].map((name): [string, Value] => {
    const [x, y] = [a.fields.get(name), b.fields.get(name)]
    return [name, x === y ? x : (merged(test, x, y) ?? combine(test, x, y))]
  })
  return new Instance(a.of, new Map(fields))
}

const mergedLists = (test: Node, a: readonly Value[], b: readonly Value[]): Value => {
  const { start, left, right, end } = common(a, b, (x, y) => x === y)
  const isPart = left.length === 0 || right.length === 0
  return start.length + end.length > 0 || isPart
    ? [...start, new Spread(new Choice(test, left, right)), ...end]
    : undefined
}

const mergedMaps = (test: Node, a: readonly ComposedEntry[], b: readonly ComposedEntry[]): Value => {
  const { start, left, right, end } = common(a, b, (x, y) => x === y || hasSameKey(x, y))
  const entries = start.map((entry, at) => mergedEntry(test, entry, b[at] as ComposedEntry))
  const last = end.map((entry, at) => mergedEntry(test, entry, b[b.length - end.length + at] as ComposedEntry))
  const isPart = a.length === 0 || b.length === 0
  if (!isPart && ![...entries, ...last].some((entry) => entry.shared)) return undefined
  const rest = left.length + right.length > 0 ? [{ spread: new Choice(test, compose(left), compose(right)) }] : []
  return compose([...entries.map(({ entry }) => entry), ...rest, ...last.map(({ entry }) => entry)])
}

const hasSameKey = (a: ComposedEntry, b: ComposedEntry): boolean =>
  'key' in a && 'key' in b && typeof a.key === 'string' && a.key === b.key

/** An entry at the same place in both, and whether any of it is the same. */
const mergedEntry = (test: Node, a: ComposedEntry, b: ComposedEntry): { entry: ComposedEntry; shared: boolean } => {
  if (a === b || 'spread' in a || 'spread' in b || a.value === b.value) return { entry: a, shared: true }
  const both = merged(test, a.value, b.value)
  return { entry: { ...a, value: both ?? combine(test, a.value, b.value) }, shared: both !== undefined }
}

/** What two lists begin and end with, and what lies between. */
const common = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean) => {
  const shorter = Math.min(a.length, b.length)
  let from = 0
  while (from < shorter && same(a[from] as T, b[from] as T)) from++
  let last = 0
  while (last < shorter - from && same(a[a.length - 1 - last] as T, b[b.length - 1 - last] as T)) last++
  return {
    start: a.slice(0, from),
    left: a.slice(from, a.length - last),
    right: b.slice(from, b.length - last),
    end: last > 0 ? a.slice(-last) : [],
  }
}

/** Whether a statement may leave by return, throw, break or continue. */
export const leaves = (node: ts.Node): boolean => ts.isContinueStatement(node) || leavesLoop(node, leaves)

/** Whether a loop's statement may end the loop: by all of these but continue. */
export const leavesLoop = (
  node: ts.Node,
  inside: (node: ts.Node) => boolean = (child) => leavesLoop(child),
): boolean => {
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakStatement(node)) return true
  if (ts.isFunctionLike(node)) return false
  // what a loop throws is found by itself, and break and continue stay within it
  if (ts.isIterationStatement(node, false)) return returns(node)
  if (ts.isSwitchStatement(node)) return !isPlainSwitch(node)
  return ts.forEachChild(node, (child) => inside(child) || undefined) ?? false
}

const returns = (node: ts.Node): boolean =>
  ts.isReturnStatement(node) ||
  (!ts.isFunctionLike(node) && (ts.forEachChild(node, (child) => returns(child) || undefined) ?? false))

/** A switch whose clauses only assign: the one `break` of each is its last statement. */
export const isPlainSwitch = ({ caseBlock }: ts.SwitchStatement): boolean =>
  caseBlock.clauses.every(({ statements }) => {
    const last = statements.at(-1)
    return !(last && ts.isBreakStatement(last) ? statements.slice(0, -1) : statements).some(leaves)
  })
