import ts from 'typescript'
import { refuse } from '../refusal.ts'
import { evaluate, inBlock } from '../rules.ts'
import type { Scope, Site } from '../scope.ts'
import { type ClassValue, Instance, Intrinsic, type Value } from '../value.ts'
import { fieldsOf } from './classes.ts'
import { bindParameters } from './destructuring.ts'
import { withField } from './instances.ts'
import { memberName } from './member-names.ts'

/** `new A(…)`: an object of a class of the chart. */
export const construct = (of: ClassValue, args: readonly Value[], at: ts.Node): Value => build(of, of, args, at)

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
export const superCall = (args: readonly Value[], site: Site): Value => {
  const found = site.scope.find('super()')
  if (!found || found.crossed !== undefined || !ts.isExpressionStatement(site.at.parent))
    return refuse(
      site.at,
      "`super(…)` isn't supported inside another expression or statement",
      'Make it a statement of the constructor.',
    )
  return (found.binding.value as Intrinsic).call(args, site)
}
