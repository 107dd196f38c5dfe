import { required, type Type } from '../../../src/model/type.ts'
import { fieldOf, fieldType, fits } from './types.ts'

/** An expression at hand. */
export interface Name {
  readonly text: string
  readonly type: Type
}

/** A function at hand; one that is a helper takes the context first. */
export interface Callable {
  readonly text: string
  readonly parameters: readonly Type[]
  readonly result: Type
  readonly isHelper?: boolean
}

/** What an expression may use where it stands. */
export interface Scope {
  readonly names: readonly Name[]
  readonly functions: readonly Callable[]
}

/** What is read of a value: itself, and the fields of interfaces. */
export const readings = (text: string, type: Type): Name[] => [
  { text, type },
  ...(type.kind === 'object'
    ? Object.entries(type.fields).flatMap(([key, field]) =>
        readings(fieldOf(text, key, type.optional), fieldType(type, field)),
      )
    : []),
]

/** A scope with a variable more, which hides what had its name. */
export const withName = (scope: Scope, text: string, type: Type): Scope => ({
  names: [...scope.names.filter((name) => rootOf(name.text) !== text), ...readings(text, type)],
  functions: scope.functions.filter((each) => each.text !== text),
})

/** A scope in which something is known to be of a type. */
export const narrowed = (scope: Scope, text: string, type: Type): Scope => {
  const known = readings(text, type)
  // with `a?.b`, `a.b` is there too
  const plain =
    text.includes('?.') && !type.optional ? readings(text.replaceAll('?.[', '[').replaceAll('?.', '.'), type) : []
  const hidden = new Set(known.map((name) => name.text))
  return { ...scope, names: [...scope.names.filter((name) => !hidden.has(name.text)), ...known, ...known, ...plain] }
}

/** The name with which an expression begins. */
export const rootOf = (text: string): string => /^\w+/.exec(text)?.[0] ?? text

/** What may stand where a type is wanted. */
export const fitting = (scope: Scope, want: Type): readonly Name[] => scope.names.filter(({ type }) => fits(type, want))

/** What is optional, and of a type when it is there. */
export const optionals = (scope: Scope, want?: Type): readonly Name[] =>
  scope.names.filter(({ type }) => type.optional && (!want || fits(required(type), want)))

/** What has a kind, whether it may be missing or not. */
export const ofKind = <K extends Type['kind']>(
  scope: Scope,
  kind: K,
): readonly (Name & { readonly type: Extract<Type, { kind: K }> & { optional?: boolean } })[] =>
  scope.names.filter(({ type }) => type.kind === kind) as never
