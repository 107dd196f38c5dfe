import type { CallNode, Node } from '../../model/node.ts'
import { isScalar } from '../../model/type.ts'
import { atom, call, type Expression, labelled, piped, text } from './expression-tree.ts'
import { flat } from './layout.ts'
import { readable, rootOf, type Scope } from './scope.ts'

/** What a named template that only Helm knows prints: `include "common.names.fullname" .`. */
export const includedText = ({ arguments: args }: CallNode, scope: Scope): Expression => {
  const [name, argument] = args as readonly [Node, Node]
  const template = name.kind === 'literal' ? String(name.value) : ''
  const given = argument.kind === 'built-in' && argument.name === 'Root' ? rootOf(scope) : readable(argument, scope)
  return labelled(call('include', text(template), given), template.slice(template.lastIndexOf('.') + 1))
}

/** The value that its YAML has. */
export const includedValue = (node: CallNode, scope: Scope): Expression => {
  const printed = includedText(node, scope)
  if (node.type.kind === 'list') return piped(printed, 'fromYamlArray')
  if (!isScalar(node.type)) return piped(printed, 'fromYaml')
  // it reads nothing but maps and lists
  const map = piped(piped(piped(printed, 'nindent', atom('2')), 'printf', text('value:%s')), 'fromYaml')
  return atom(`(${flat(map)}).value`)
}
