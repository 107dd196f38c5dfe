import ts from 'typescript'
import { isNode } from '../model/leaves.ts'
import { read } from './access.ts'
import { apply, native } from './apply.ts'
import { distribute, known, narrow } from './choose.ts'
import { evaluate, link } from './expression.ts'
import { spreadItems } from './literals.ts'
import { methodOf } from './methods.ts'
import { aValueOf } from './names.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'
import { isLate, Spread, type Value } from './value.ts'

/** `f(x)`, `value.method(x)`, `value?.method(x)`. */
export const callExpression = (node: ts.CallExpression, scope: Scope): Value => {
  const { expression } = node
  if (ts.isPropertyAccessExpression(expression)) {
    return link(expression, scope, (value) =>
      distribute(value, scope, (receiver) => callMethod(receiver, expression.name.text, node, scope)),
    )
  }
  const callee = narrow(evaluate(expression, scope), scope)
  const call = (of: Value) => apply(of, argumentsOf(node, scope), node, scope)
  if (!node.questionDotToken) return distribute(callee, scope, call)
  return distribute(callee, scope, (of) => (of === undefined || of === null ? undefined : call(of)))
}

/** The arguments of a call, evaluated. */
export const argumentsOf = (node: ts.CallExpression | ts.NewExpression, scope: Scope): Value[] => {
  const args = (node.arguments ?? []).flatMap((argument) =>
    ts.isSpreadElement(argument)
      ? spreadItems(narrow(evaluate(argument.expression, scope), scope), argument, scope)
      : [evaluate(argument, scope)],
  )
  if (args.some((arg) => arg instanceof Spread))
    refuse(node, 'a list known only at render time, spread into a call', 'Pass the list as one argument.')
  return args
}

const callMethod = (receiver: Value, name: string, node: ts.CallExpression, scope: Scope): Value => {
  if (node.questionDotToken && (receiver === undefined || receiver === null)) return undefined
  const method = methodOf(receiver, name)
  if (method) return method(receiver, argumentsOf(node, scope), node, scope)
  if (isNode(receiver))
    return refuse(
      node,
      `.${name}() of ${aValueOf(receiver.type)} known only at render time`,
      'See "What you can write" for the methods that templates have.',
    )
  const callee = known(read(receiver, name, node, scope))
  const args = argumentsOf(node, scope)
  if (typeof callee !== 'function' || isPlain(receiver, name)) return apply(callee, args, node, scope)
  if (isLate(receiver) || args.some(isLate)) return nativeWithLate(callee, receiver, args, node, scope)
  return native(callee as never, receiver, args, node)
}

/** A function that the author put into a map, or imported as a namespace. */
const isPlain = (receiver: Value, name: string): boolean =>
  typeof receiver === 'object' &&
  receiver !== null &&
  Object.hasOwn(receiver, name) &&
  receiver !== Math &&
  receiver !== JSON

const nativeWithLate = (callee: Value, receiver: Value, args: readonly Value[], node: ts.Node, scope: Scope): Value =>
  receiver === Math || receiver === JSON || typeof receiver === 'function'
    ? apply(callee, args, node, scope)
    : native(callee as never, receiver, args, node)

/** `new Set([…])`, of what is known. */
export const newExpression = (node: ts.NewExpression, scope: Scope): Value => {
  const callee = evaluate(node.expression, scope)
  const args = argumentsOf(node, scope)
  if (args.some(isLate) || typeof callee !== 'function') {
    return refuse(node, '`new` with a value known only at render time', 'Build the value with literals and functions.')
  }
  return native((...given: unknown[]) => Reflect.construct(callee, given), undefined, args, node)
}
