import ts from 'typescript'
import { arms, combine, known } from '../branch.ts'
import { refuse } from '../refusal.ts'
import { applyClosure } from '../rules.ts'
import type { Site } from '../scope.ts'
import { ClassValue, Instance, type Value } from '../value.ts'
import { functionOf, methodNamed, staticField } from './classes.ts'
import { isPublic } from './member-names.ts'

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
