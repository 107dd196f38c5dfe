import ts from 'typescript'
import { definitionOf } from '../../functions/index.ts'
import { arms, distribute } from '../branch.ts'
import { callHelper } from '../helpers.ts'
import { globalIntrinsic } from '../library/globals.ts'
import { isOwnFile } from '../own-file.ts'
import { refuse, UnsupportedError } from '../refusal.ts'
import { evaluate, type Rules, run } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { ClassValue, Closure, Helper, Intrinsic, isLate, type Value } from '../value.ts'
import { bindParameters } from './destructuring.ts'
import { callDefinition } from './function-calls.ts'
import { native } from './native-calls.ts'

/** Calls a function: one of the chart, of chartwright, or of JavaScript with arguments that are known. */
const apply = (callee: Value, args: readonly Value[], at: ts.Node, scope: Scope, self?: Value): Value => {
  if (callee instanceof Closure) return applyClosure(callee, args, at, self)
  if (callee instanceof Helper) return callHelper(callee, args, at, scope)
  if (callee instanceof Intrinsic) return callee.call(args, at, scope)
  if (arms(callee)) return distribute(callee, scope, (one) => apply(one, args, at, scope, self))
  if (callee instanceof ClassValue) return refuse(at, "classes can't be called without `new`", 'Write `new`.')
  if (typeof callee !== 'function')
    return refuse(at, "this isn't a function, so it can't be called", 'Call a function.')
  const intrinsic = globalIntrinsic(callee)
  if (intrinsic) return intrinsic.call(args, at, scope)
  const definition = definitionOf(callee)
  if (definition && args.some(isLate)) return callDefinition(definition, args, at, scope)
  return native(callee as never, undefined, args, at)
}

/** Runs a function of the chart. What is refused inside of chartwright's own functions is told at the author's call. */
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
