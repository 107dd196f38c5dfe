import ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { arms, combine, known, narrow } from '../branch.ts'
import { refuse } from '../refusal.ts'
import { applyClosure, evaluate } from '../rules.ts'
import type { Scope, Site } from '../scope.ts'
import { ClassValue, Closure, type FunctionCode, Instance, type Value } from '../value.ts'

/** A function, as it is written. */
export const functionValue = (node: FunctionCode, scope: Scope, made?: number): Closure => {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
  if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) || node.asteriskToken) {
    return refuse(
      node,
      "async functions and generators aren't supported",
      'Write an ordinary function: a chart is rendered in one step.',
    )
  }
  return new Closure(node, scope, made)
}

/** Declares `function name() {}`; without a body it is one of several signatures. */
export const declareFunction = (node: ts.FunctionDeclaration, scope: Scope): void => {
  const value = functionValue(node, scope)
  if (node.name && node.body) scope.declare(node.name.text, value)
}

/** `class A { … }`: what it holds is checked here, and its static fields are evaluated. */
export const classValue = (node: ts.ClassLikeDeclaration, scope: Scope): ClassValue => {
  refuseDecorators(node)
  for (const member of node.members) check(member)
  const inner = scope.block()
  const value = new ClassValue(node, inner, baseOf(node, scope))
  if (node.name) inner.declare(node.name.text, value)
  inner.declare('super', value)
  setStaticFields(value)
  return value
}

const baseOf = ({ heritageClauses }: ts.ClassLikeDeclaration, scope: Scope): ClassValue | undefined => {
  const clause = heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
  if (!clause) return undefined
  const base = evaluate(clause.expression, scope)
  return base instanceof ClassValue
    ? base
    : refuse(clause, 'a class can extend only a class of the chart', 'Extend a class of the chart.')
}

const refuseDecorators = (node: ts.Node): void => {
  const [decorator] = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []
  if (decorator) refuse(decorator, "decorators aren't supported", 'Call a function.')
}

const check = (member: ts.ClassElement): void => {
  refuseDecorators(member)
  if (ts.isSetAccessorDeclaration(member))
    refuse(member, "setters aren't supported", 'Pass the constructor what the field needs.')
  if (ts.isClassStaticBlockDeclaration(member))
    refuse(member, "static blocks aren't supported", 'Write `static name = …`.')
  if (ts.isConstructorDeclaration(member)) checkConstructor(member)
  const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) : undefined
  const accessor = modifiers?.find(({ kind }) => kind === ts.SyntaxKind.AccessorKeyword)
  if (accessor) refuse(accessor, "`accessor` fields aren't supported", 'Write a field.')
}

const checkConstructor = (node: ts.ConstructorDeclaration): void => {
  const parameter = node.parameters.find((each) => ts.isParameterPropertyDeclaration(each, node))
  if (parameter)
    refuse(parameter, "parameter properties aren't supported", 'Declare the field, and write `this.name = name`.')
  const returned = node.body && returnIn(node.body)
  if (returned) refuse(returned, "`return` isn't supported in a constructor", 'Write `if` and `else`.')
}

const returnIn = (node: ts.Node): ts.Node | undefined => {
  if (ts.isReturnStatement(node)) return node
  return ts.isFunctionLike(node) ? undefined : ts.forEachChild(node, returnIn)
}

/** Whether a member belongs to the class itself. */
const isStatic = (member: ts.ClassElement): boolean =>
  ts.canHaveModifiers(member) &&
  (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false)

/** The fields that a class declares, in order. */
export const fieldsOf = ({ code }: ClassValue, ofClass: boolean): ts.PropertyDeclaration[] =>
  code.members.filter(ts.isPropertyDeclaration).filter((member) => isStatic(member) === ofClass && !isOnlyType(member))

const isOnlyType = (member: ts.PropertyDeclaration): boolean =>
  ts
    .getModifiers(member)
    ?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword || kind === ts.SyntaxKind.AbstractKeyword) ?? false

const setStaticFields = (of: ClassValue): void => {
  const scope = of.scope.activation()
  scope.declare('this', of)
  for (const field of fieldsOf(of, true))
    of.fields.set(memberName(field.name, scope), field.initializer && evaluate(field.initializer, scope))
}

type Method = ts.MethodDeclaration | ts.GetAccessorDeclaration

/** A method or getter of a class, or of one that it extends. */
const methodNamed = (of: ClassValue, name: string, ofClass: boolean): { code: Method; of: ClassValue } | undefined => {
  const code = of.code.members.find(
    (member): member is Method =>
      (ts.isGetAccessorDeclaration(member) || (ts.isMethodDeclaration(member) && member.body !== undefined)) &&
      isStatic(member) === ofClass &&
      memberName(member.name, of.scope) === name,
  )
  if (code) return { code, of }
  return of.base && methodNamed(of.base, name, ofClass)
}

/** A static field of a class, or of one that it extends. */
const staticField = (of: ClassValue, name: string): { value: Value } | undefined => {
  if (of.fields.has(name)) return { value: of.fields.get(name) }
  return of.base && staticField(of.base, name)
}

/** Declares `class Name { … }`. */
export const declareClass = (node: ts.ClassDeclaration, scope: Scope): void => {
  const value = classValue(node, scope)
  if (node.name) scope.declare(node.name.text, value)
}

/** A method or getter, as it is called. */
const functionOf = (code: Method, { scope, made }: ClassValue): Closure => functionValue(code, scope, made)

/** Declares `enum Name { … }`: a map of its members, and of the names of those that are numbers. */
export const declareEnum = (node: ts.EnumDeclaration, scope: Scope): void => {
  const members: Record<string, Value> = {}
  const inner = scope.block()
  let next: Value = 0
  for (const member of node.members) {
    const name = memberName(member.name, scope)
    const value: Value = member.initializer ? evaluate(member.initializer, inner) : next
    if (typeof value !== 'string' && typeof value !== 'number')
      refuse(
        member,
        'an enum member must be a string or number known when the chart is generated',
        'Write `Name = "text"`.',
      )
    members[name] = value
    if (typeof value === 'number') members[String(value)] = name
    inner.declare(name, value)
    next = typeof value === 'number' ? value + 1 : undefined
  }
  scope.declare(node.name.text, members)
}

/** The name of a class's member. */
export const memberName = (name: ts.PropertyName, scope: Scope): string => {
  if (ts.isPrivateIdentifier(name)) return privateName(name)
  if (!ts.isComputedPropertyName(name)) return name.text
  const key = narrow(evaluate(name.expression, scope), scope)
  return isNode(key)
    ? refuse(name, 'a member needs a name known when the chart is generated', 'Name it, or use a map.')
    : String(key)
}

/** The name of a member that is read. */
export const nameOf = (name: ts.MemberName): string => (ts.isPrivateIdentifier(name) ? privateName(name) : name.text)

/** Two classes of which one extends the other may each have a `#name`. */
const privateName = (name: ts.PrivateIdentifier): string => {
  const owner = ts.findAncestor(name, (node) => ts.isClassLike(node) && declares(node, name.text))
  return `\0${name.text} ${owner?.pos} ${name.getSourceFile().fileName}`
}

const declares = (node: ts.Node, name: string): boolean =>
  ts.isClassLike(node) &&
  node.members.some((member) => member.name && ts.isPrivateIdentifier(member.name) && member.name.text === name)

/** Whether others than its class see a member. */
const isPublic = (name: string): boolean => !name.startsWith('\0')

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
export const superMember = (name: string, { at, scope }: Site): Value => {
  const self = scope.find('this')?.binding.value
  const around = scope.find('super')?.binding.value
  return around instanceof ClassValue && around.base ? inherited(around.base, name, self, at) : undefined
}

/** `object instanceof Class`. */
export const isInstance = (value: Value, of: ClassValue): boolean =>
  value instanceof Instance && extendsClass(value.of, of)

const extendsClass = (one: ClassValue, of: ClassValue): boolean =>
  one === of || (one.base !== undefined && extendsClass(one.base, of))
