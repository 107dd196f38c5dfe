import ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode } from '../../model/leaves.ts'
import { choose, distribute, isPresent, narrow } from '../branch.ts'
import { noList } from '../library/iteration.ts'
import { itemAt } from '../library/list-items.ts'
import { read } from '../library/members.ts'
import { methodOf } from '../library/methods.ts'
import { refuse } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope, Site } from '../scope.ts'
import type { ComposedEntry, Value } from '../value.ts'
import { callDefinition } from './function-calls.ts'
import { compose, entriesIn } from './literals.ts'

interface BindOptions {
  /** Default of a parameter or of a destructured element. */
  readonly initializer?: ts.Expression | undefined
  readonly mutable?: boolean
  readonly mayMutate?: boolean
}

/** Declares the names of a pattern: `name`, `{ a, b: c = 1 }`, `[a, b]`. */
export const bind = (name: ts.BindingName, given: Value, scope: Scope, options: BindOptions = {}): void => {
  const value = withDefault(given, options.initializer, scope)
  if (ts.isIdentifier(name)) scope.declare(name.text, value, options.mutable, options.mayMutate)
  else if (ts.isObjectBindingPattern(name)) bindObject(name, value, scope, options.mutable)
  else bindArray(name, value, scope, options.mutable)
}

/** The names that a pattern declares. */
export const boundNames = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)))

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
  const taken = pattern.elements.filter((element) => !element.dotDotDotToken).map((element) => keyOf(element, scope))
  for (const element of pattern.elements) {
    if (element.dotDotDotToken) bind(element.name, rest(value, taken, scope.at(element)), scope, { mutable })
    else
      bind(element.name, read(value, keyOf(element, scope), scope.at(element)), scope, {
        initializer: element.initializer,
        mutable,
      })
  }
}

const keyOf = (element: ts.BindingElement, scope: Scope): string => {
  const name = element.propertyName ?? element.name
  if (ts.isComputedPropertyName(name)) {
    const key = evaluate(name.expression, scope)
    return typeof key === 'string'
      ? key
      : refuse(name, "keys known only at render time can't be destructured", 'Read it with `map[key]`.')
  }
  return (name as ts.Identifier | ts.StringLiteral).text
}

/** `{ a, ...rest }`: a map without the keys that are taken. */
const rest = (map: Value, taken: readonly string[], site: Site): Value =>
  distribute(map, site, (of) => {
    if (isNode(of) && of.type.kind === 'map') return callDefinition(functionNamed('omit'), [of, ...taken], site)
    const entries = entriesIn(of)
    return entries ? compose(entries.flatMap((entry) => without(entry, taken, site))) : noRest(site.at)
  })

const without = (entry: ComposedEntry, taken: readonly string[], site: Site): ComposedEntry[] => {
  if ('spread' in entry) return [{ spread: rest(entry.spread, taken, site) }]
  if (typeof entry.key !== 'string') return noRest(site.at)
  return taken.includes(entry.key) ? [] : [entry]
}

const noRest = (at: ts.Node): never =>
  refuse(
    at,
    "the rest of this map can't be taken, because some of its keys are known only at render time",
    'Destructure the map before you add those keys.',
  )

const bindArray = (pattern: ts.ArrayBindingPattern, value: Value, scope: Scope, mutable = false): void => {
  pattern.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return
    const item = element.dotDotDotToken
      ? restFrom(value, index, scope.at(element))
      : itemAt(value, index, scope.at(element))
    bind(element.name, item, scope, { initializer: element.initializer, mutable })
  })
}

/** `[a, ...rest]` */
const restFrom = (list: Value, index: number, site: Site): Value =>
  distribute(list, site, (of) => {
    const slice = methodOf(of, 'slice')
    return slice ? slice(of, [index], site) : noList(site.at)
  })

/** Declares what a function is given. */
export const bindParameters = (
  parameters: readonly ts.ParameterDeclaration[],
  args: readonly Value[],
  scope: Scope,
): void => {
  for (const [index, { name, dotDotDotToken, initializer }] of parameters.entries())
    bind(name, dotDotDotToken ? args.slice(index) : args[index], scope, { initializer })
}
