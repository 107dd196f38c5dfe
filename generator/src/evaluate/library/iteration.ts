import ts from 'typescript'
import { each } from '../../model/compose.ts'
import { lengthOf } from '../../model/computed.ts'
import { isNode, plain } from '../../model/leaves.ts'
import type { EachNode, Node, VariableNode } from '../../model/node.ts'
import { keyType } from '../../model/type.ts'
import { arms, distribute, known, narrow } from '../branch.ts'
import type { PathLoop } from '../path-conditions.ts'
import { refuse } from '../refusal.ts'
import { apply } from '../rules.ts'
import type { InEvaluation, Site } from '../scope.ts'
import { sum } from '../syntax/arithmetic.ts'
import { readOn, toNode } from '../to-node.ts'
import { Choice, Closure, Entries, LoopHead, Spread, type Value } from '../value.ts'

/** What a callback of a list does with one item: any number of items in its place. */
type Iterate = (item: Value, index: Value) => Value[]

/** Notes a loop of the source over what is, in some case, known only at render time. */
export const noteLoop = (of: Value, site: Site): void => {
  const cases = arms(of)
  if (cases) for (const arm of [cases.then, cases.otherwise]) noteLoop(known(arm), site)
  else if (isNode(of) || of instanceof Entries) site.evaluation.branches.add(site.at)
}

/** `.flatMap` over any list: known, known in parts, or known only at render time. All other loops are made of it. */
export const flatMap = (of: Value, callback: Value, iterate: Iterate, site: Site): Value => {
  noteLoop(of, site)
  return flatMapAny(of, callback, iterate, site)
}

const flatMapAny: typeof flatMap = (of, callback, iterate, site) => {
  if (Array.isArray(of)) return flatMapKnown(of, callback, iterate, site)
  return distribute(of, site, (one) => {
    if (Array.isArray(one)) return flatMapKnown(one, callback, iterate, site)
    if (one instanceof Entries) return loop(one.map, withoutIndex(callback, site.at), iterate, site)
    if (!isNode(one) || one.type.kind === 'unknown') return noList(site.at)
    const node = plain(one)
    if (node.kind !== 'each') return loop(node, callback, iterate, site)
    withoutIndex(callback, site.at)
    return known(extend(node, { callback, iterate, site }))
  })
}

/** Something else than a list. */
export const noList = (at: ts.Node): never => refuse(at, "this isn't a list", 'Call this method on a list.')

const flatMapKnown = (items: readonly Value[], callback: Value, iterate: Iterate, site: Site): Value[] => {
  let next: Value = 0
  return items.flatMap((item) => {
    if (next === undefined) withoutIndex(callback, site.at)
    const from = next
    next = beyond(from, item, site)
    if (!(item instanceof Spread)) return iterate(item, from)
    const counted: Iterate = (one, index) => iterate(one, index === undefined ? index : sum(index, from, site.at))
    return [new Spread(flatMapAny(item.of, callback, counted, site))]
  })
}

/** The index behind an item, or behind a list that is spread; undefined where no expression tells it. */
const beyond = (from: Value, item: Value, { at }: Site): Value => {
  if (from === undefined) return undefined
  if (!(item instanceof Spread)) return sum(from, 1, at)
  const { of } = item
  return isNode(of) && of.type.kind === 'list' && plain(of).kind !== 'each' ? sum(from, lengthOf(of), at) : undefined
}

/** A callback that takes no index: what a loop, a filter or a map gives isn't counted by the template. */
export const withoutIndex = (callback: Value, at: ts.Node, index = 1): Value =>
  parameterOf(callback, index)
    ? refuse(
        at,
        'the index is unknown in a list with items known only at render time',
        'Loop over the lists before you combine them.',
      )
    : callback

/** A loop of the template. */
const loop = (of: Node, callback: Value, iterate: Iterate, site: Site): Value => {
  const { at, scope } = site
  const over = readOn(of, site)
  const { key, value, item, index } = loopVariables(over, callback, scope)
  const body = inIteration(scope, { over, key, value }, () => toNode(iterate(item, index), at))
  return each(over, value, unwrapped(body), key)
}

/** The variables of a loop, and what its callback is given of them. */
export interface LoopVariables {
  readonly key: VariableNode | undefined
  readonly value: VariableNode
  readonly item: Value
  readonly index: Value
}

/** The variables of a loop, called as the callback's parameters are. */
export const loopVariables = (
  over: Node,
  callback: Value,
  { evaluation }: InEvaluation,
  counts = false,
  first = 0,
): LoopVariables => {
  const isMap = over.type.kind !== 'list'
  const [key, value] = isMap
    ? pairNames(callback, first)
    : [parameterName(callback, first + 1), parameterName(callback, first) ?? itemName(over)]
  const valueVariable = evaluation.item(value ?? 'value', over)
  const keyVariable = isMap
    ? evaluation.variable(key ?? 'key', keyType(over.type))
    : key || counts
      ? evaluation.index(key ?? 'index')
      : undefined
  return {
    key: keyVariable,
    value: valueVariable,
    item: isMap ? [keyVariable, valueVariable] : valueVariable,
    index: isMap ? undefined : keyVariable,
  }
}

/** Evaluates something for an iteration of a loop, which may exist already. */
export const inIteration = <R>({ evaluation }: InEvaluation, loop: PathLoop, run: () => R, exists = false): R => {
  const { id } = loop.value
  if (exists) evaluation.iterating.add(id)
  try {
    return evaluation.facts.inLoop(loop, run)
  } finally {
    if (exists) evaluation.iterating.delete(id)
  }
}

/** An iteration that only has a choice of items is that choice. */
const unwrapped = (body: Node): Node => {
  const [only, ...rest] = body.kind === 'list' ? body.items : []
  return only?.kind === 'spread' && rest.length === 0 && only.of.kind === 'conditional' ? only.of : body
}

interface Step {
  readonly callback: Value
  readonly iterate: Iterate
  readonly site: Site
}

/** A loop over the results of a loop: its body goes on. */
const extend = (loop: EachNode, step: Step): Node => {
  const again = step.site.evaluation.again(loop)
  const body = inIteration(step.site, again, () => bodyOf(again.body, step), true)
  return each(again.over, again.value, unwrapped(body), again.key)
}

const bodyOf = (body: Node, step: Step): Node => {
  const { callback, iterate, site } = step
  if (body.kind === 'list')
    return toNode(
      body.items.flatMap((item) => itemOf(item, step)),
      site.at,
    )
  if (body.kind === 'conditional') {
    const arm = (part: Node, holds: boolean) => site.evaluation.facts.within(body.test, holds, () => bodyOf(part, step))
    return toNode(new Choice(body.test, arm(body.then, true), arm(body.otherwise, false)), site.at)
  }
  return toNode(flatMapAny(known(body), callback, iterate, site), site.at)
}

const itemOf = (item: Node, step: Step): Value[] =>
  item.kind === 'spread' ? [new Spread(bodyOf(item.of, step))] : step.iterate(known(item), undefined)

const parameterOf = (callback: Value, index: number): Pick<ts.ParameterDeclaration, 'name'> | undefined => {
  if (callback instanceof LoopHead) return [callback][index]
  return callback instanceof Closure ? callback.code.parameters[index] : undefined
}

const parameterName = (callback: Value, index: number): string | undefined => {
  const name = parameterOf(callback, index)?.name
  return name && ts.isIdentifier(name) ? name.text : undefined
}

/** The names in `([name, value]) => …`. */
const pairNames = (callback: Value, index: number): [string?, string?] => {
  const name = parameterOf(callback, index)?.name
  if (!name || !ts.isArrayBindingPattern(name)) return []
  const [key, value] = name.elements.map((element) =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name) ? element.name.text : undefined,
  )
  return [key, value]
}

/** `.Values.hosts` is a list of hosts: an iteration has a host. */
const itemName = (over: Node): string => {
  const name = over.kind === 'member' ? over.key.replace(/(?<=[aeiou].*)s$/i, '') : ''
  return over.kind === 'member' && /^[A-Za-z]\w*$/.test(name) && name !== over.key ? name : 'item'
}

/** Calls a callback for an item. */
export const callbackOf =
  (callback: Value, site: Site) =>
  (item: Value, index: Value): Value =>
    narrow(apply(callback, [item, index], site), site)
