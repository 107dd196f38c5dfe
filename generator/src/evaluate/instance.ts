import ts from 'typescript'
import { applyClosure, bindParameters } from './apply.ts'
import { arms, combine, known } from './choose.ts'
import { fieldsOf, functionOf, methodNamed, staticField } from './class.ts'
import { evaluate } from './expression.ts'
import { isPublic, memberName } from './member-name.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'
import { inBlock } from './statement.ts'
import { ClassValue, Instance, Intrinsic, type Value } from './value.ts'

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
    scope.declare('super()', new Intrinsic((given, _at, inner) => assignThis(inner, begin(given))))
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

/** An object with another value for a field. */
export const withField = (self: Value, name: string, value: Value): Value => {
  const cases = arms(self)
  if (cases)
    return combine(
      cases.test,
      withField(known(cases.then), name, value),
      withField(known(cases.otherwise), name, value),
    )
  return self instanceof Instance ? new Instance(self.of, new Map([...self.fields, [name, value]])) : self
}

/** The fields of an object that others see, as a map. */
export const ownFields = ({ fields }: Instance): Record<string, Value> =>
  Object.fromEntries([...fields].filter(([name]) => isPublic(name)))

/** `object.name`: a field, a getter's value, or a method. */
export const readInstance = (self: Instance, name: string, at: ts.Node): Value =>
  self.fields.has(name) ? self.fields.get(name) : inherited(self.of, name, self, at)

/** `Class.name`: a static field, a getter's value, or a method. */
export const readStatic = (of: ClassValue, name: string, at: ts.Node): Value => {
  const field = staticField(of, name)
  return field ? field.value : inherited(of, name, of, at)
}

const inherited = (of: ClassValue, name: string, self: Value, at: ts.Node): Value => {
  const found = methodNamed(of, name, self instanceof ClassValue)
  if (found && ts.isGetAccessorDeclaration(found.code))
    return applyClosure(functionOf(found.code, found.of), [], at, self)
  if (found) return functionOf(found.code, found.of)
  return name in Object.prototype || name in Function.prototype
    ? refuse(
        at,
        `${self instanceof ClassValue ? 'this class' : 'an object of this class'} has no \`.${name}\``,
        'Declare it in the class.',
      )
    : undefined
}

/** `super.name`: of the class that the one around extends. */
export const superMember = (name: string, at: ts.Node, scope: Scope): Value => {
  const self = scope.find('this')?.binding.value
  const around = scope.find('super')?.binding.value
  return around instanceof ClassValue && around.base ? inherited(around.base, name, self, at) : undefined
}

/** `super(…)`, in a constructor. */
export const superCall = (args: readonly Value[], at: ts.Node, scope: Scope): Value => {
  const found = scope.find('super()')
  if (!found || found.crossed !== undefined || !ts.isExpressionStatement(at.parent))
    return refuse(
      at,
      "`super(…)` isn't supported inside another expression or statement",
      'Make it a statement of the constructor.',
    )
  return (found.binding.value as Intrinsic).call(args, at, scope)
}

/** `object instanceof Class`. */
export const isInstance = (value: Value, of: ClassValue): boolean =>
  value instanceof Instance && extendsClass(value.of, of)

const extendsClass = (one: ClassValue, of: ClassValue): boolean =>
  one === of || (one.base !== undefined && extendsClass(one.base, of))
