import { someInside } from '../../model/inside.ts'
import { keyOf } from '../../model/key.ts'
import { plain } from '../../model/leaves.ts'
import type { NamedTemplate, Node } from '../../model/node.ts'
import { isBlock } from '../../model/type.ts'
import type { Binding } from '../tree/tree.ts'
import {
  atom,
  call,
  type Expression,
  labelled,
  labelOf,
  type PathExpression,
  path,
  piped,
  text,
} from './expression-tree.ts'

/** What an expression's text depends on, besides the expression. */
export interface Scope {
  readonly chart: string
  /** Names of the helpers whose text may end in a text of the values: what reads it adds the line break that ends that. */
  readonly open: ReadonlySet<string>
  /** In a helper: what it takes. */
  readonly takes: NamedTemplate['takes']
  /** In a `range` or `with`, where `.` is something else. */
  readonly inside: boolean
  /** What `.` is in a `with`: the key of its node. */
  readonly dot?: string
  /** Paths that a condition around has found filled. */
  readonly notEmptyPaths?: ReadonlySet<string>
  /** Variables by their bindings. */
  readonly names: ReadonlyMap<string, string>
  /** The table of all kinds; handed on here so that its parts need not know it. */
  readonly print: (node: Node, scope: Scope) => Expression
}

/** The expression of a node's value as it is: booleans are real ones, numbers have no cast. */
export const expressionOf = (node: Node, scope: Scope): Expression =>
  isDot(node, scope) ? atom('.') : scope.print(node, scope)

/** Whether a `with` around has it as `.`. */
export const isDot = (node: Node, { dot }: Scope): boolean => dot !== undefined && keyOf(node) === dot

/** The expression of a value that is read further: the map that a helper gives is text. */
export const readable = (node: Node, scope: Scope): Expression => {
  const isMap = plain(node).kind === 'include' && isBlock(node.type) && node.type.kind !== 'list'
  return isMap ? piped(closedText(node, expressionOf(node, scope), scope), 'fromYaml') : expressionOf(node, scope)
}

/** The text of a helper's map or list as YAML reads it: with the line break that ends its last line. */
export const closedText = (node: Node, include: Expression, { open }: Scope): Expression => {
  const of = plain(node)
  if (of.kind !== 'include' || !open.has(of.helper)) return include
  return labelled(call('printf', text('%s\n'), include), labelOf(include) ?? 'text')
}

/** Identifies a variable. */
export const bindingKey = ({ kind, id }: Binding): string => `${kind} ${id}`

/** The chart's context: `.`, `$`, `.root` or `$.root`. */
export const rootOf = ({ takes, inside }: Scope): PathExpression =>
  path(inside ? '$' : '.', ...(typeof takes === 'object' ? [takes.dictWith] : []))

/** The chart's context as the argument `root` of a helper. */
export const rootArgument = (scope: Scope): PathExpression =>
  typeof scope.takes === 'object' ? rootOf(scope) : path('$')

/** The scope inside a `range` or `with`. */
export const within = (scope: Scope, dot?: Node): Scope => ({
  ...scope,
  inside: true,
  dot: dot && keyOf(dot),
})

/** The scope after `{{- $name := … }}`; a name that is taken already gets a number. */
export const withBinding = (scope: Scope, binding: Binding): Scope => {
  const taken = new Set(scope.names.values())
  const wanted = binding.name.replace(/\W/g, '') || 'value'
  const name = taken.has(wanted) ? numbered(wanted, taken) : wanted
  return { ...scope, names: new Map([...scope.names, [bindingKey(binding), name]]) }
}

/** The scope of a block that makes variables of its own: they may have the names of those around that it doesn't read. */
export const withNamesOf = (nodes: readonly Node[], scope: Scope): Scope => {
  const isRead = (key: string): boolean =>
    nodes.some((node) => someInside(node, (each) => 'id' in each && `${each.kind} ${each.id}` === key))
  return { ...scope, names: new Map([...scope.names].filter(([key]) => isRead(key))) }
}

const numbered = (name: string, taken: ReadonlySet<string>, number = 2): string =>
  taken.has(`${name}${number}`) ? numbered(name, taken, number + 1) : `${name}${number}`

/** The variable of a binding, where there is one. */
export const variableOf = (scope: Scope, binding: Binding): string | undefined => {
  const name = scope.names.get(bindingKey(binding))
  return name === undefined ? undefined : `$${name}`
}

/** The scope where a condition holds. */
export const withNotEmpty = (condition: Expression, scope: Scope): Scope => {
  const parts = condition.kind === 'call' && condition.name === 'and' ? condition.args : [condition]
  const paths = parts.map((part) => pathOf(part, scope)).filter((path) => path !== undefined)
  return paths.length > 0 ? { ...scope, notEmptyPaths: new Set([...(scope.notEmptyPaths ?? []), ...paths]) } : scope
}

/** Whether a condition around says already that something is filled. */
export const isKnownNotEmpty = (expression: Expression, scope: Scope): boolean => {
  const path = pathOf(expression, scope)
  return path !== undefined && scope.notEmptyPaths?.has(path) === true
}

/** A path from the root, which is the same everywhere in its template. */
const pathOf = (expression: Expression, scope: Scope): string | undefined => {
  if (expression.kind !== 'path' || (expression.from === '.' && scope.inside)) return undefined
  return expression.keys.join('.')
}
