import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import ts from 'typescript'
import { type FunctionDefinition, MAY_BE_UNDEFINED } from '../../functions/index.ts'
import { call } from '../../model/computed.ts'
import { isNode } from '../../model/leaves.ts'
import { isBlock, required } from '../../model/type.ts'
import { writtenType } from '../../model/written-type.ts'
import { arms, distribute, narrow } from '../branch.ts'
import { insteadOfFunction } from '../library/alternatives.ts'
import { pathOrEmpty } from '../optional-path.ts'
import { GUARD, mayBeUndefined, refuse, UnsupportedError } from '../refusal.ts'
import { applyClosure } from '../rules.ts'
import type { Site } from '../scope.ts'
import { toNode, withEmpty, withoutTextDecimals } from '../to-node.ts'
import { Closure, isLate, type Value } from '../value.ts'

/** A call of one of chartwright's functions on values that are known only at render time. */
export const callDefinition = (
  definition: FunctionDefinition,
  args: readonly Value[],
  site: Site,
  method = false,
): Value => {
  const values = args.map((arg) => (definition.copies ? orEmptyOf(narrow(arg, site)) : narrow(arg, site)))
  const split = values.findIndex((value) => arms(value) && !isNode(value))
  if (split >= 0) {
    return distribute(values[split], site, (value) =>
      callDefinition(definition, values.with(split, value), site, method),
    )
  }
  const nodes = values.map((value) => withoutTextDecimals(toNode(value, site.at), site.at))
  const types = nodes.map((node) => node.type)
  const problem =
    definition.refuse?.(...(definition.writes ? nodes.map(writtenType) : types)) ??
    (method ? definition.refuseMethod?.(...types) : undefined)
  if (problem === MAY_BE_UNDEFINED && types.some(({ optional }) => optional))
    refuse(site.at, mayBeUndefined(...nodes), GUARD)
  const refuseFor = (what: string): never =>
    refuse(site.at, `\`${calledAs(definition, site.at, method)}\` doesn't support this value`, sentence(what))
  if (problem) {
    // what a helper omits is the better reason for what may be missing
    for (const node of nodes) withEmpty(node, site)
    refuseFor(problem)
  }
  const type = definition.result(...types)
  // what gives a map or list again may still stand in a manifest, which leaves out what is empty
  const given = isBlock(type) && !definition.copies ? nodes : nodes.map((node) => withEmpty(node, site))
  const other = definition.instead?.(given)
  return typeof other === 'string' ? refuseFor(other) : (other ?? call(definition.name, type, given))
}

/** `map ?? {}` in one expression, in place of a choice of two calls. */
const orEmptyOf = (value: Value): Value => {
  const path = pathOrEmpty(value)
  return path ? call('orEmpty', required(path.type), [path]) : value
}

/** A function as the author calls it: `JSON.stringify` or `.toUpperCase()` rather than what it is in Helm. */
const calledAs = ({ name }: FunctionDefinition, at: ts.Node, method: boolean): string => {
  if (name === 'tplText') return 'tpl'
  if (!method || !ts.isCallExpression(at) || !ts.isPropertyAccessExpression(at.expression)) return name
  const { expression, name: member } = at.expression
  return ts.isIdentifier(expression) && expression.text in globalThis
    ? `${expression.text}.${member.text}`
    : `.${member.text}()`
}

const sentence = (problem: string): string => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`

const RANDOM: ReadonlySet<unknown> = new Set([Math.random, randomBytes, randomInt, randomUUID])

/** A function or method of JavaScript itself or of another package: only with what is known. */
export const native = (
  callee: (...args: never[]) => unknown,
  receiver: Value,
  args: readonly Value[],
  at: ts.Node,
): Value => {
  if (RANDOM.has(callee))
    refuse(
      at,
      'random numbers are not supported',
      'The same values must always render the same. For a secret, use `generatedSecret` from chartwright.',
    )
  const plain = args.map((arg) => (arg instanceof Closure ? wrap(arg, at) : arg))
  if (plain.some(isLate) || isLate(receiver)) {
    return refuse(
      at,
      "JavaScript and package functions can't take values known only at render time",
      insteadOfFunction(callee, receiver),
    )
  }
  try {
    return Reflect.apply(callee, receiver, plain)
  } catch (error) {
    if (error instanceof UnsupportedError) throw error
    return refuse(
      at,
      `this call fails (${error instanceof Error ? error.message : String(error)})`,
      'Correct its arguments.',
    )
  }
}

/** A function of the chart for a native callback. */
const wrap =
  (closure: Closure, at: ts.Node) =>
  (...args: unknown[]): unknown => {
    const value = applyClosure(closure, args, at)
    if (isLate(value))
      refuse(
        at,
        "this callback's result is known only at render time",
        'Use .map, .filter, .flatMap, .some, .every, .find or .reduce.',
      )
    return value
  }
