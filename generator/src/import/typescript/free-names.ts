import ts from 'typescript'
import type { Expression, Member, Spread, Statement } from './tree.ts'

/** The variables that an expression or statements read or set without binding them; names of types aren't among them. */
export const freeNames = (given: Expression | readonly Statement[]): ReadonlySet<string> =>
  'kind' in given ? ofExpression(given) : ofStatements(given)

const NONE: ReadonlySet<string> = new Set()

const all = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((each) => [...each]))

const ofEach = <Part>(parts: readonly Part[], of: (part: Part) => ReadonlySet<string>): ReadonlySet<string> =>
  all(...parts.map(of))

const ofExpression = (given: Expression): ReadonlySet<string> => FREE[given.kind](given as never)

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>

const FREE: { readonly [K in Expression['kind']]: (given: Of<K>) => ReadonlySet<string> } = {
  literal: () => NONE,
  name: (given) => new Set([rootOf(given.name)]),
  member: (given) => ofExpression(given.of),
  element: (given) => all(ofExpression(given.of), ofExpression(given.index)),
  call: (given) => all(ofExpression(given.callee), ofEach(given.args, ofPart)),
  template: (given) => ofEach(given.parts, (part) => (typeof part === 'string' ? NONE : ofExpression(part))),
  unary: (given) => ofExpression(given.operand),
  binary: (given) => all(ofExpression(given.left), ofExpression(given.right)),
  conditional: (given) => ofEach([given.test, given.then, given.otherwise], ofExpression),
  array: (given) => ofEach(given.items, ofPart),
  object: (given) => ofEach(given.members, ofPart),
  arrow: (given) => inScope(given.parameters, freeNames(given.body)),
  as: (given) => ofExpression(given.value),
}

/** `values` of `values.image`. */
const rootOf = (name: string): string => name.split(/[.[<]/)[0] as string

const ofPart = (part: Expression | Spread | Member): ReadonlySet<string> => {
  if (part.kind === 'spread') return ofExpression(part.value)
  if (part.kind !== 'property') return ofExpression(part)
  const ofKey = typeof part.key === 'string' ? NONE : ofExpression(part.key)
  return all(ofKey, ofExpression(part.value))
}

const ofStatements = (given: readonly Statement[]): ReadonlySet<string> => {
  const bound = given.flatMap((each) => (each.kind === 'const' || each.kind === 'let' ? [each.name] : []))
  return inScope(bound, ofEach(given, ofStatement))
}

const ofStatement = (given: Statement): ReadonlySet<string> => {
  if (given.kind === 'throw') return ofExpression(given.message)
  if (given.kind === 'if')
    return all(ofExpression(given.test), ofStatements(given.then), ofStatements(given.otherwise ?? []))
  if (given.kind === 'for') return all(ofExpression(given.of), inScope([given.name], ofStatements(given.body)))
  return given.kind === 'assign'
    ? all(new Set([rootOf(given.name)]), ofExpression(given.value))
    : ofExpression(given.value)
}

/** What is free in a scope whose names are bound by patterns or parameters, and what these read themselves. */
const inScope = (patterns: readonly string[], inside: ReadonlySet<string>): ReadonlySet<string> => {
  const { bound, read } = boundBy(patterns)
  return new Set([...inside, ...read].filter((each) => !bound.has(each)))
}

interface Binding {
  readonly bound: ReadonlySet<string>
  /** In defaults and in computed keys. */
  readonly read: ReadonlySet<string>
}

const boundBy = (patterns: readonly string[]): Binding => {
  if (patterns.every((each) => /^[\w$]+$/.test(each))) return { bound: new Set(patterns), read: NONE }
  const bound = new Set<string>()
  const read = new Set<string>()
  const look = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isIdentifier(node)) (isBound(node) ? bound : read).add(node.text)
    else ts.forEachChild(node, (child) => (isKey(child) ? undefined : look(child)))
  }
  const source = ts.createSourceFile('bound.ts', `(${patterns.join(', ')}) => {}`, ts.ScriptTarget.Latest, true)
  look(source)
  return { bound, read }
}

const isBound = ({ parent, text }: ts.Identifier): boolean =>
  (ts.isParameter(parent) || ts.isBindingElement(parent)) && ts.isIdentifier(parent.name) && parent.name.text === text

/** `image` of `{ image: { tag } }`, `tag` of `image.tag`. */
const isKey = (node: ts.Node): boolean => {
  if (!ts.isIdentifier(node)) return false
  const { parent } = node
  return (
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  )
}
