import { templateName } from '../../model/computed.ts'
import { same } from '../../model/key.ts'
import { isLiteral } from '../../model/leaves.ts'
import type { IncludeNode, IndexNode, LiteralNode, MemberNode, Node, NodeTable } from '../../model/node.ts'
import type { Type } from '../../model/type.ts'
import { atom, call, type Expression, labelled, type PathExpression, path, piped, text } from './expression-tree.ts'
import { flat } from './layout.ts'
import { integer } from './numbers.ts'
import { closedText, expressionOf, readable, rootArgument, rootOf, type Scope, variableOf } from './scope.ts'

type Kinds =
  | 'literal'
  | 'absent'
  | 'built-in'
  | 'variable'
  | 'parameter'
  | 'member'
  | 'index'
  | 'named'
  | 'include'
  | 'checksum'
  | 'fold'

const IDENTIFIER = /^[A-Za-z_]\w*$/

/** What is read. */
export const readExpressions: Pick<NodeTable<Expression, [Scope]>, Kinds> = {
  literal: ({ value }) => constant(value),
  absent: () => atom('nil'),
  'built-in': ({ name }, scope) => (name === 'Root' ? rootArgument(scope) : below(rootOf(scope), name)),
  variable: (node, scope) => atom(variableOf(scope, node) ?? missing(node.name)),
  // its loop stands before
  fold: ({ state }, scope) => atom(variableOf(scope, state) ?? missing(state.name)),
  parameter: ({ name }, { inside, takes }) => path(inside ? '$' : '.', ...(takes === 'value' ? [] : [name])),
  member: (node, scope) => (IDENTIFIER.test(node.key) ? memberOf(node, scope) : indexOf(node, text(node.key), scope)),
  index: (node, scope) => {
    if (isLast(node)) return call('last', expressionOf(node.object, scope))
    return isLiteral(node.key, 0)
      ? call('first', expressionOf(node.object, scope))
      : indexOf(node, indexKey(node, scope), scope)
  },
  named: (node, scope) => {
    const variable = variableOf(scope, node)
    return variable === undefined ? labelled(expressionOf(node.of, scope), node.name) : atom(variable)
  },
  include: (node, scope) => labelled(readAs(node, scope), lastWord(node.helper)),
  checksum: ({ template }, scope) => piped(call('include', basePath(template, scope), rootOf(scope)), 'sha256sum'),
}

const constant = (value: LiteralNode['value']): Expression =>
  typeof value === 'string' ? text(value) : atom(value === null ? 'nil' : String(value))

const below = ({ from, keys }: PathExpression, ...more: readonly string[]): Expression => path(from, ...keys, ...more)

const basePath = (template: string, scope: Scope): Expression =>
  call('print', below(rootOf(scope), 'Template', 'BasePath'), text(`/${template}`))

/** `.a.b`; with parentheses around a parent that may be absent, which makes the whole absent and not an error. */
const memberOf = ({ object, key }: MemberNode, scope: Scope): Expression => {
  const parent = readable(object, scope)
  if (parent.kind === 'path' && !object.type.optional) return below(parent, key)
  if (parent.kind !== 'atom' || object.type.optional) return atom(`(${flat(parent)}).${key}`)
  return atom(parent.text === '.' ? `.${key}` : `${parent.text}.${key}`)
}

const indexOf = ({ object }: { object: MemberNode['object'] }, key: Expression, scope: Scope): Expression => {
  const parent = readable(object, scope)
  return call('index', object.type.optional ? piped(parent, 'default', atom('dict')) : parent, key)
}

/** `index $list (sub (len $list) 1)` */
const isLast = ({ object, key }: IndexNode): boolean => {
  if (key.kind !== 'arithmetic' || key.operator !== 'sub') return false
  const { left, right } = key
  return (
    isLiteral(right, 1) && left.kind === 'call' && left.function === 'len' && same(left.arguments[0] as Node, object)
  )
}

const indexKey = ({ key }: IndexNode, scope: Scope): Expression =>
  key.type.kind === 'integer' ? integer(key, scope) : expressionOf(key, scope)

/** The text that a helper gives. */
export const textOf = (node: IncludeNode, scope: Scope): Expression =>
  labelled(
    call('include', text(templateName(scope.chart, node.helper, node.template)), argument(node, scope)),
    lastWord(node.helper),
  )

/** What a helper's text says; a map is read from it only where that is needed. */
const readAs = (node: IncludeNode, scope: Scope): Expression => {
  const { kind } = node.type
  const include = kind === 'list' ? closedText(node, textOf(node, scope), scope) : textOf(node, scope)
  if (kind === 'boolean') return call('eq', include, text('true'))
  const reader = READERS[kind]
  return reader ? piped(include, reader) : include
}

const READERS: Partial<Record<Type['kind'], string>> = { integer: 'int64', number: 'float64', list: 'fromYamlArray' }

const lastWord = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

const argument = ({ arguments: args, template: { takes } }: IncludeNode, scope: Scope): Expression => {
  if (takes === 'context') return rootOf(scope)
  const [only] = args
  if (takes === 'value') return only ? readable(only.value, scope) : atom('nil')
  const pairs = args.flatMap(({ name, value }) => [text(name), labelled(readable(value, scope), name)])
  return call('dict', text(takes.dictWith), rootArgument(scope), ...pairs)
}

const missing = (name: string): never => {
  throw new Error(`the variable ${name} is used outside of its loop`)
}
