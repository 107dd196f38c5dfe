import ts from 'typescript'
import { isNode } from '../model/leaves.ts'
import { read } from './access.ts'
import { choose, isPresent, narrow } from './choose.ts'
import { evaluate } from './expression.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'
import { Composed, isPlainObject, type Value } from './value.ts'

interface BindOptions {
  /** Default of a parameter or of an element that is taken apart. */
  readonly initializer?: ts.Expression | undefined
  readonly mutable?: boolean
}

/** Declares the names of a pattern: `name`, `{ a, b: c = 1 }`, `[a, b]`. */
export const bind = (name: ts.BindingName, given: Value, scope: Scope, options: BindOptions = {}): void => {
  const value = withDefault(given, options.initializer, scope)
  if (ts.isIdentifier(name)) scope.declare(name.text, value, options.mutable)
  else if (ts.isObjectBindingPattern(name)) bindObject(name, value, scope, options.mutable)
  else bindArray(name, value, scope, options.mutable)
}

/** TypeScript's default is for undefined only; a value of Helm that is null counts as absent everywhere. */
const withDefault = (value: Value, initializer: ts.Expression | undefined, scope: Scope): Value => {
  if (!initializer || value === null) return value
  return choose(
    isPresent(value),
    () => narrow(value, scope),
    () => evaluate(initializer, scope),
    scope,
  )
}

const bindObject = (pattern: ts.ObjectBindingPattern, value: Value, scope: Scope, mutable = false): void => {
  for (const element of pattern.elements) {
    if (element.dotDotDotToken) bind(element.name, rest(pattern, value, element), scope, { mutable })
    else
      bind(element.name, read(value, keyOf(element, scope), element, scope), scope, {
        initializer: element.initializer,
        mutable,
      })
  }
}

const keyOf = (element: ts.BindingElement, scope: Scope): string => {
  const name = element.propertyName ?? element.name
  if (ts.isComputedPropertyName(name)) {
    const key = evaluate(name.expression, scope)
    return typeof key === 'string' ? key : refuse(name, 'a key known only at render time', 'Name the field.')
  }
  return (name as ts.Identifier | ts.StringLiteral).text
}

const rest = (pattern: ts.ObjectBindingPattern, value: Value, at: ts.Node): Value => {
  if (!isPlainObject(value))
    return refuse(
      at,
      'the rest of a map known only at render time',
      'Name the fields, or use omit(map, …) of chartwright.',
    )
  const taken = pattern.elements.map((element) => ((element.propertyName ?? element.name) as ts.Identifier).text)
  return Object.fromEntries(Object.entries(value).filter(([key]) => !taken.includes(key)))
}

const bindArray = (pattern: ts.ArrayBindingPattern, value: Value, scope: Scope, mutable = false): void => {
  if (!Array.isArray(value) || isNode(value) || value instanceof Composed) {
    refuse(
      pattern,
      'taking a list apart that is known only at render time',
      'Helm fails where the list is shorter. Use .map over the list.',
    )
  }
  const items = value as Value[]
  pattern.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return
    bind(element.name, element.dotDotDotToken ? items.slice(index) : items[index], scope, {
      initializer: element.initializer,
      mutable,
    })
  })
}
