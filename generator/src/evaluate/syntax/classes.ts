import ts from 'typescript'
import { refuse } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { ClassValue, type Closure, type Value } from '../value.ts'
import { functionValue } from './function-values.ts'
import { memberName } from './member-names.ts'

/** `class A { … }`: what it holds is checked here, and its static fields are worked out. */
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
export const isStatic = (member: ts.ClassElement): boolean =>
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
export const methodNamed = (
  of: ClassValue,
  name: string,
  ofClass: boolean,
): { code: Method; of: ClassValue } | undefined => {
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
export const staticField = (of: ClassValue, name: string): { value: Value } | undefined => {
  if (of.fields.has(name)) return { value: of.fields.get(name) }
  return of.base && staticField(of.base, name)
}

/** Declares `class Name { … }`. */
export const declareClass = (node: ts.ClassDeclaration, scope: Scope): void => {
  const value = classValue(node, scope)
  if (node.name) scope.declare(node.name.text, value)
}

/** A method or getter, as it is called. */
export const functionOf = (code: Method, { scope, made }: ClassValue): Closure => functionValue(code, scope, made)

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
