import ts from 'typescript'
import { definitionOf } from '../../functions/index.ts'
import { isNode } from '../../model/leaves.ts'
import { arms, distribute, known, narrow } from '../branch.ts'
import { callHelper } from '../helpers.ts'
import { insteadOfMethod, insteadOfSpread } from '../library/alternatives.ts'
import { globalIntrinsic } from '../library/globals.ts'
import { read } from '../library/members.ts'
import { methodOf, newMap, newSet } from '../library/methods.ts'
import { aValueOf, isOwnFile, refuse, UnsupportedError } from '../refusal.ts'
import { evaluate, inBlock, type Rules, run } from '../rules.ts'
import type { Scope, Site } from '../scope.ts'
import { ClassValue, Closure, Helper, Instance, Intrinsic, isLate, Spread, type Value } from '../value.ts'
import { bindParameters } from './destructuring.ts'
import { callDefinition, native } from './function-calls.ts'
import { fieldsOf, memberName, nameOf, superMember, withField } from './functions-and-classes.ts'
import { spreadItems } from './literals.ts'
import { link } from './member-access.ts'

/** `f(x)`, `value.method(x)`, `value?.method(x)`. */
export const callExpression = (node: ts.CallExpression, scope: Scope): Value => {
  const { expression } = node
  if (expression.kind === ts.SyntaxKind.SuperKeyword) return superCall(argumentsOf(node, scope), scope.at(node))
  if (ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.SuperKeyword)
    return callSuper(nameOf(expression.name), node, scope)
  if (ts.isPropertyAccessExpression(expression)) {
    return link(expression, scope, (value) =>
      distribute(value, scope, (receiver) => callMethod(receiver, nameOf(expression.name), node, scope)),
    )
  }
  const callee = narrow(evaluate(expression, scope), scope)
  return distribute(callee, scope, (of) =>
    node.questionDotToken ? callIfThere(of, node, scope) : apply(of, argumentsOf(node, scope, of), scope.at(node)),
  )
}

/** `f?.(x)` */
const callIfThere = (callee: Value, node: ts.CallExpression, scope: Scope, self?: Value): Value =>
  callee === undefined || callee === null
    ? undefined
    : apply(callee, argumentsOf(node, scope, callee), scope.at(node), self)

/** `super.method(x)` */
const callSuper = (name: string, node: ts.CallExpression, scope: Scope): Value => {
  const site = scope.at(node)
  const callee = superMember(name, site)
  return apply(callee, argumentsOf(node, scope, callee), site, scope.find('this')?.binding.value)
}

/** The arguments of a call, evaluated. Parameters that take all the rest may be given a list known only at render time. */
const argumentsOf = (node: ts.CallExpression | ts.NewExpression, scope: Scope, callee?: Value): Value[] => {
  const args = (node.arguments ?? []).flatMap((argument) =>
    ts.isSpreadElement(argument)
      ? spreadItems(narrow(evaluate(argument.expression, scope), scope), argument)
      : [evaluate(argument, scope)],
  )
  const parameters = parametersOf(callee)
  const rest = parameters.findIndex(({ dotDotDotToken }) => dotDotDotToken)
  if (args.some((arg, index) => arg instanceof Spread && (rest < 0 || index < rest)))
    refuse(node, "lists known only at render time can't be spread into a call", insteadOfSpread(callee))
  return args
}

const parametersOf = (callee: Value): readonly ts.ParameterDeclaration[] => {
  if (callee instanceof Closure) return callee.code.parameters
  return callee instanceof ClassValue ? (callee.code.members.find(ts.isConstructorDeclaration)?.parameters ?? []) : []
}

const callMethod = (receiver: Value, name: string, node: ts.CallExpression, scope: Scope): Value => {
  const method = methodOf(receiver, name)
  const site = scope.at(node)
  if (method) return method(receiver, argumentsOf(node, scope), site)
  if (isNode(receiver))
    return refuse(
      node,
      `\`.${name}()\` isn't supported on ${aValueOf(receiver.type)} known only at render time`,
      insteadOfMethod(name),
    )
  const callee = known(read(receiver, name, site))
  if (node.questionDotToken && arms(callee))
    return distribute(callee, scope, (of) => callIfThere(of, node, scope, receiver))
  if (node.questionDotToken && (callee === undefined || callee === null)) return undefined
  const args = argumentsOf(node, scope, callee)
  if (typeof callee !== 'function' || isPlain(receiver, name)) return apply(callee, args, site, receiver)
  if (isLate(receiver) || args.some(isLate)) return nativeWithLate(callee, receiver, args, site)
  return native(callee as never, receiver, args, node)
}

/** A function that the author put into a map, or imported as a namespace. */
const isPlain = (receiver: Value, name: string): boolean =>
  typeof receiver === 'object' &&
  receiver !== null &&
  Object.hasOwn(receiver, name) &&
  receiver !== Math &&
  receiver !== JSON

const nativeWithLate = (callee: Value, receiver: Value, args: readonly Value[], site: Site): Value =>
  receiver === Math || receiver === JSON || typeof receiver === 'function'
    ? apply(callee, args, site)
    : native(callee as never, receiver, args, site.at)

/** `new A(…)`: of a class of the chart, or of what is known. */
export const newExpression = (node: ts.NewExpression, scope: Scope): Value =>
  distribute(evaluate(node.expression, scope), scope, (callee) => {
    const args = argumentsOf(node, scope, callee)
    if (callee instanceof ClassValue) return construct(callee, args, node)
    if (callee === Map) return newMap(args, node)
    if (callee === Set) return newSet(args, node)
    if (args.some(isLate) || typeof callee !== 'function')
      return refuse(node, "`new` doesn't support values known only at render time here", 'Write a class in the chart.')
    return native((...given: unknown[]) => Reflect.construct(callee, given), undefined, args, node)
  })

/** `new A(…)`: an object of a class of the chart. */
const construct = (of: ClassValue, args: readonly Value[], at: ts.Node): Value => build(of, of, args, at)

/** What the constructor of a class, or of one that it extends, makes of an object. */
const build = (of: ClassValue, made: ClassValue, args: readonly Value[], at: ts.Node): Value =>
  of.scope.evaluation.call(at, () => {
    const code = of.code.members.filter(ts.isConstructorDeclaration).find(({ body }) => body)
    const begin = (given: readonly Value[]): Value =>
      withDeclaredFields(of, of.base ? build(of.base, made, given, at) : new Instance(made, new Map()))
    if (!code?.body) return begin(args)
    const scope = of.scope.activation(of.made)
    scope.declare('this', of.base ? undefined : begin([]), true)
    scope.declare('super()', new Intrinsic((given, { scope: inner }) => assignThis(inner, begin(given))))
    bindParameters(code.parameters, args, scope)
    return inBlock(code.body.statements, scope, (end) => end.find('this')?.binding.value, {})
  })

const assignThis = (scope: Scope, value: Value): void => scope.find('this')?.scope.assign('this', value)

/** Fields are set in the order in which they are declared, also those without a value. */
const withDeclaredFields = (of: ClassValue, self: Value): Value => {
  const scope = of.scope.activation(of.made)
  scope.declare('this', self, true)
  const current = (): Value => scope.find('this')?.binding.value
  for (const { name, initializer } of fieldsOf(of, false))
    scope.assign('this', withField(current(), memberName(name, scope), initializer && evaluate(initializer, scope)))
  return current()
}

/** `super(…)`, in a constructor. */
const superCall = (args: readonly Value[], site: Site): Value => {
  const found = site.scope.find('super()')
  if (!found || found.crossed !== undefined || !ts.isExpressionStatement(site.at.parent))
    return refuse(
      site.at,
      "`super(…)` isn't supported inside another expression or statement",
      'Make it a statement of the constructor.',
    )
  return (found.binding.value as Intrinsic).call(args, site)
}

/** Calls a function: one of the chart, of chartwright, or of JavaScript with arguments that are known. */
const apply = (callee: Value, args: readonly Value[], site: Site, self?: Value): Value => {
  if (callee instanceof Closure) return applyClosure(callee, args, site.at, self)
  if (callee instanceof Helper) return callHelper(callee, args, site)
  if (callee instanceof Intrinsic) return callee.call(args, site)
  if (arms(callee)) return distribute(callee, site, (one) => apply(one, args, site, self))
  if (callee instanceof ClassValue) return refuse(site.at, "classes can't be called without `new`", 'Write `new`.')
  if (typeof callee !== 'function')
    return refuse(site.at, "this isn't a function, so it can't be called", 'Call a function.')
  const intrinsic = globalIntrinsic(callee)
  if (intrinsic) return intrinsic.call(args, site)
  const definition = definitionOf(callee)
  if (definition && args.some(isLate)) return callDefinition(definition, args, site)
  return native(callee as never, undefined, args, site.at)
}

/** Runs a function of the chart. What is refused inside of chartwright's own functions is reported at the author's call. */
const applyClosure = (closure: Closure, args: readonly Value[], at: ts.Node, self?: Value): Value => {
  try {
    return runClosure(closure, args, at, self)
  } catch (error) {
    if (error instanceof RangeError) return refuse(at, 'calls or loops nest too deeply', 'Reduce the recursion.')
    if (!(error instanceof UnsupportedError) || !isOwnFile(error.file) || isOwnFile(at.getSourceFile().fileName))
      throw error
    return refuse(at, `${error.what}, in ${error.snippet}`, error.hint)
  }
}

const runClosure = ({ code, scope, made }: Closure, args: readonly Value[], at: ts.Node, self: Value): Value =>
  scope.evaluation.call(at, () => {
    const inner = scope.activation(made)
    if (!ts.isArrowFunction(code)) inner.declare('this', self)
    bindParameters(code.parameters, args, inner)
    if (!code.body) return undefined
    return ts.isBlock(code.body) ? run(code.body.statements, inner) : evaluate(code.body, inner)
  })

/** How functions are called. */
export const callRules: Pick<Rules, 'apply' | 'applyClosure'> = { apply, applyClosure }
