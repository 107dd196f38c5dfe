import type ts from 'typescript'
import { fold } from '../model/compose.ts'
import { isNode, plain } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { BOOLEAN, STRING, type Type } from '../model/type.ts'
import { apply } from './apply.ts'
import { choose, distribute, known } from './choose.ts'
import { inTurn, loopVariables, noList, withoutIndex } from './lists.ts'
import type { Method } from './methods.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'
import { toNode } from './to-node.ts'
import { Closure, Entries, Spread, type Value } from './value.ts'

/** What is known so far, and the next item. */
type Step = (state: Value, item: Value, index?: Value) => Value

/** `.reduce(f, start)`: of a list known only at render time, a text, a whole number or a boolean. */
export const reduce: Method = (receiver, [callback, ...initial], at, scope) => {
  const step: Step = (state, item, index) => apply(callback, [state, item, index], at, scope)
  const [first, ...rest] = Array.isArray(receiver) && initial.length === 0 ? receiver : []
  if (initial.length === 0 && (first === undefined || first instanceof Spread))
    return refuse(at, '.reduce() of a list that may be empty, without a start', 'Give it a start: `.reduce(f, start)`.')
  const [list, start] = initial.length ? [receiver, initial[0]] : [rest, first]
  return stepThrough(list, start, { callback, step, at, scope })
}

interface Steps {
  readonly callback: Value
  readonly step: Step
  readonly at: ts.Node
  readonly scope: Scope
}

const stepThrough = (list: Value, start: Value, steps: Steps): Value =>
  distribute(list, steps.scope, (of) => {
    if (Array.isArray(of)) return inSequence(of, start, steps)
    const over = of instanceof Entries ? of.map : of
    if (!isNode(over)) return noList(steps.at)
    const node = plain(over)
    return node.kind === 'each' ? inBodies(node, start, steps) : inTurns(node, start, steps)
  })

const inSequence = (list: readonly Value[], start: Value, steps: Steps): Value => {
  const isCounted = !list.some((item) => item instanceof Spread)
  if (!isCounted) withoutIndex(steps.callback, steps.at, 2)
  return list.reduce(
    (state, item, index) =>
      item instanceof Spread
        ? stepThrough(item.of, state, steps)
        : steps.step(state, item, isCounted ? index : undefined),
    start,
  )
}

const inTurns = (over: Node, start: Value, steps: Steps): Value => {
  const { callback, step, scope } = steps
  // the callback's parameters without the first, as those of a loop's are
  const variables = loopVariables(over, callback, scope, false, 1)
  return loop(over, variables, start, steps, (state) => step(state, variables.item, variables.index))
}

const inBodies = (node: Node & { kind: 'each' }, start: Value, steps: Steps): Value => {
  withoutIndex(steps.callback, steps.at, 2)
  return loop(node.over, node, start, steps, (state) => throughBody(node.body, state, steps))
}

const throughBody = (body: Node, state: Value, steps: Steps): Value => {
  if (body.kind === 'conditional') {
    const arm = (part: Node) => () => throughBody(part, state, steps)
    return choose(body.test, arm(body.then), arm(body.otherwise), steps.scope)
  }
  if (body.kind !== 'list') return stepThrough(body, state, steps)
  const items = body.items.map((item) => (item.kind === 'spread' ? new Spread(known(item.of)) : known(item)))
  return inSequence(items, state, steps)
}

type Variables = Pick<Node & { kind: 'fold' }, 'value' | 'key'> | ReturnType<typeof loopVariables>

const loop = (
  over: Node,
  { key, value }: Variables,
  given: Value,
  steps: Steps,
  turn: (state: Value) => Value,
): Value => {
  const { at, scope, callback } = steps
  const start = toNode(given, at)
  const name = callback instanceof Closure ? (callback.code.parameters[0]?.name.getText() ?? 'state') : 'count'
  const state = scope.evaluation.variable(name, typeOfState(start.type, at))
  const body = inTurn(scope, () => toNode(turn(state), at))
  check(body, state.type, at)
  return fold({ over, ...(key && { key }), value, state, start, body, ends: false })
}

const MOST = 2 ** 52

const typeOfState = (type: Type, at: ts.Node): Type => {
  if (type.kind === 'string' && !type.optional) return STRING
  if (type.kind === 'boolean' && !type.optional) return BOOLEAN
  if (type.kind === 'integer' && !type.optional) return { kind: 'integer', minimum: -MOST, maximum: MOST }
  return refuse(
    at,
    '.reduce() to something other than a text, a whole number or a boolean',
    'Make a list with .map or .flatMap, and a map with `Object.fromEntries(list.map((item) => [key, value]))`.',
  )
}

/** A values file that has a million items is too large for Helm: so many steps of a known size stay exact. */
const check = ({ type }: Node, state: Type, at: ts.Node): void => {
  if (type.kind !== state.kind || type.optional)
    refuse(
      at,
      '.reduce() that changes the type of its result',
      'Let each step give what the start is: a text, a whole number or a boolean.',
    )
  if (type.kind !== 'integer') return
  const most = MOST + MOST / 2 ** 20
  if ((type.minimum ?? -Infinity) < -most || (type.maximum ?? Infinity) > most)
    refuse(
      at,
      'a sum that may be too large',
      'JavaScript counts exactly up to 2^53: give the values a type with @minimum and @maximum.',
    )
}
