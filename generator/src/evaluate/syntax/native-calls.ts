import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type ts from 'typescript'
import { insteadOfFunction } from '../library/alternatives.ts'
import { refuse, UnsupportedError } from '../refusal.ts'
import { applyClosure } from '../rules.ts'
import { Closure, isLate, type Value } from '../value.ts'

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
      'The same values must always render the same. For a secret, use `generatedSecret` of chartwright.',
    )
  const plain = args.map((arg) => (arg instanceof Closure ? wrap(arg, at) : arg))
  if (plain.some(isLate) || isLate(receiver)) {
    return refuse(
      at,
      "functions of JavaScript and of packages can't take values known only at render time",
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
