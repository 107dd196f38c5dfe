import { fold } from '../../model/compose.ts'
import { isNode, plain } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { BOOLEAN, STRING, type Type } from '../../model/type.ts'
import { choose, distribute, known } from '../branch.ts'
import { refuse } from '../refusal.ts'
import { apply, type Method } from '../rules.ts'
import type { Site } from '../scope.ts'
import { readOn, toNode } from '../to-node.ts'
import { Closure, Entries, Spread, type Value } from '../value.ts'
import { inIteration, loopVariables, noList, noteLoop, withoutIndex } from './iteration.ts'

/** What is known so far, and the next item. */
type Step = (state: Value, item: Value, index?: Value) => Value

/** `.reduce(f, start)`: of a list known only at render time, a string, an integer or a boolean. */
export const reduce: Method = (receiver, [callback, ...initial], site) => {
  const step: Step = (state, item, index) => apply(callback, [state, item, index], site)
  const [first, ...rest] = Array.isArray(receiver) && initial.length === 0 ? receiver : []
  if (initial.length === 0 && (first === undefined || first instanceof Spread))
    return refuse(
      site.at,
      '`.reduce()` needs a start value where the list may be empty',
      'Add a start value: `.reduce(f, start)`.',
    )
  const [list, start] = initial.length ? [receiver, initial[0]] : [rest, first]
  const name = callback instanceof Closure ? (callback.code.parameters[0]?.name.getText() ?? 'state') : 'count'
  noteLoop(list, site)
  // the callback's parameters without the first are as those of a loop
  return stepThrough(list, start, { what: '`.reduce()`', callback, first: 1, name, step, site })
}

/** How one value comes of the items of a list. */
export interface Steps {
  /** What it is called where it is refused. */
  readonly what: string
  readonly callback: Value
  /** The parameter of the callback that is the item. */
  readonly first: number
  /** What the value is called. */
  readonly name: string
  readonly step: Step
  readonly site: Site
}

/** One value of a start and the items of a list. */
export const stepThrough = (list: Value, start: Value, steps: Steps): Value =>
  distribute(list, steps.site, (of) => {
    if (Array.isArray(of)) return inSequence(of, start, steps)
    const over = of instanceof Entries ? of.map : of
    if (!isNode(over)) return noList(steps.site.at)
    const node = plain(readOn(over, steps.site))
    return node.kind === 'each' ? inBodies(node, start, steps) : inIterations(node, start, steps)
  })

const inSequence = (list: readonly Value[], start: Value, steps: Steps): Value => {
  const isCounted = !list.some((item) => item instanceof Spread)
  if (!isCounted) withoutIndex(steps.callback, steps.site.at, steps.first + 1)
  return list.reduce(
    (state, item, index) =>
      item instanceof Spread
        ? stepThrough(item.of, state, steps)
        : steps.step(state, item, isCounted ? index : undefined),
    start,
  )
}

const inIterations = (over: Node, start: Value, steps: Steps): Value => {
  const { callback, step, site, first } = steps
  const variables = loopVariables(over, callback, site, false, first)
  return loop(over, variables, start, steps, (state) => step(state, variables.item, variables.index))
}

const inBodies = (node: Node & { kind: 'each' }, start: Value, steps: Steps): Value => {
  withoutIndex(steps.callback, steps.site.at, steps.first + 1)
  const again = steps.site.evaluation.again(node)
  return loop(again.over, again, start, steps, (state) => throughBody(again.body, state, steps), true)
}

const throughBody = (body: Node, state: Value, steps: Steps): Value => {
  if (body.kind === 'conditional') {
    const arm = (part: Node) => () => throughBody(part, state, steps)
    return choose(body.test, arm(body.then), arm(body.otherwise), steps.site)
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
  iterate: (state: Value) => Value,
  exists = false,
): Value => {
  const { site } = steps
  const start = toNode(given, site.at)
  const state = site.evaluation.variable(steps.name, typeOfState(start.type, steps))
  const body = inIteration(site, { over, key, value, isFold: true }, () => toNode(iterate(state), site.at), exists)
  check(body, state.type, steps)
  return fold({ over, ...(key && { key }), value, state, start, body, ends: false })
}

const MOST = 2 ** 52

const typeOfState = (type: Type, { what, site }: Steps): Type => {
  if (type.kind === 'string' && !type.optional) return STRING
  if (type.kind === 'boolean' && !type.optional) return BOOLEAN
  if (type.kind === 'integer' && !type.optional) return { kind: 'integer', minimum: -MOST, maximum: MOST }
  return refuse(
    site.at,
    `${what} supports only strings, integers and booleans as its result`,
    'To search for an item, write `.find(…)` or `.findLast(…)`; to make a list, .map or .flatMap; to make a map, `Object.fromEntries(list.map((item) => [key, value]))`.',
  )
}

/** A values file that has a million items is too large for Helm: so many steps of a known size stay exact. */
const check = ({ type }: Node, state: Type, { what, site }: Steps): void => {
  if (type.kind !== state.kind || type.optional)
    refuse(
      site.at,
      `${what} changes the type of its result`,
      'Return the type of the start value from each iteration: a string, an integer or a boolean.',
    )
  if (type.kind !== 'integer') return
  const most = MOST + MOST / 2 ** 20
  if ((type.minimum ?? -Infinity) < -most || (type.maximum ?? Infinity) > most)
    refuse(
      site.at,
      'this sum may be too large',
      'JavaScript integers are exact only up to 2^53: give the values a type with @minimum and @maximum.',
    )
}
