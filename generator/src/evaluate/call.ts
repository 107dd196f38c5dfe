import ts from 'typescript'
import { isNode } from '../model/leaves.ts'
import { read } from './access.ts'
import { apply, native } from './apply.ts'
import { arms, distribute, known, narrow } from './choose.ts'
import { evaluate, link } from './expression.ts'
import { spreadItems } from './literals.ts'
import { methodOf } from './methods.ts'
import { aValueOf } from './names.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'
import { Closure, isLate, Spread, type Value } from './value.ts'

/** `f(x)`, `value.method(x)`, `value?.method(x)`. */
export const callExpression = (node: ts.CallExpression, scope: Scope): Value => {
  const { expression } = node
  if (ts.isPropertyAccessExpression(expression)) {
    return link(expression, scope, (value) =>
      distribute(value, scope, (receiver) => callMethod(receiver, expression.name.text, node, scope)),
    )
  }
  const callee = narrow(evaluate(expression, scope), scope)
  return distribute(callee, scope, (of) =>
    node.questionDotToken ? callIfThere(of, node, scope) : apply(of, argumentsOf(node, scope, of), node, scope),
  )
}

/** `f?.(x)` */
const callIfThere = (callee: Value, node: ts.CallExpression, scope: Scope): Value =>
  callee === undefined || callee === null ? undefined : apply(callee, argumentsOf(node, scope, callee), node, scope)

/** The arguments of a call, evaluated. Parameters that take all the rest may be given a list known only at render time. */
export const argumentsOf = (node: ts.CallExpression | ts.NewExpression, scope: Scope, callee?: Value): Value[] => {
  const args = (node.arguments ?? []).flatMap((argument) =>
    ts.isSpreadElement(argument)
      ? spreadItems(narrow(evaluate(argument.expression, scope), scope), argument, scope)
      : [evaluate(argument, scope)],
  )
  const parameters = callee instanceof Closure ? callee.code.parameters : []
  const rest = parameters.findIndex(({ dotDotDotToken }) => dotDotDotToken)
  if (args.some((arg, index) => arg instanceof Spread && (rest < 0 || index < rest)))
    refuse(node, 'a list known only at render time, spread into a call', 'Pass the list as one argument.')
  return args
}

const callMethod = (receiver: Value, name: string, node: ts.CallExpression, scope: Scope): Value => {
  const method = methodOf(receiver, name)
  if (method) return method(receiver, argumentsOf(node, scope), node, scope)
  if (isNode(receiver))
    return refuse(
      node,
      `.${name}() of ${aValueOf(receiver.type)} known only at render time`,
      'See "What you can write" for the methods that templates have.',
    )
  const callee = known(read(receiver, name, node, scope))
  if (node.questionDotToken && arms(callee)) return distribute(callee, scope, (of) => callIfThere(of, node, scope))
  if (node.questionDotToken && (callee === undefined || callee === null)) return undefined
  const args = argumentsOf(node, scope, callee)
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
