import { literal } from '../../model/leaves.ts'
import type { Node, TextNode } from '../../model/node.ts'
import { call, type Expression, piped, text } from './expression-tree.ts'
import { decimal, isSmall, printedInteger } from './numbers.ts'
import { expressionOf, type Scope, variableOf } from './scope.ts'

/** Longer strings of several lines are composed of their lines. */
const LONGEST = 60

/** A text: `printf`, or its lines joined. */
export const format = (node: TextNode, scope: Scope): Expression => {
  const parts = flatParts(node)
  const lines = linesOf(parts)
  const length = parts.reduce((sum, part) => sum + (part.kind === 'literal' ? String(part.value).length : 0), 0)
  if (lines.length < 3 || length < LONGEST) return printf(parts, scope)
  return piped(call('list', ...lines.map((line) => lineText(line, scope))), 'join', text('\n'))
}

/** The parts of a text and of the texts in it. */
export const flatParts = ({ parts }: TextNode): readonly Node[] =>
  parts.flatMap((part) => (part.kind === 'text' ? flatParts(part) : [part]))

/** The parts of a value that is printed in its place: of a text, where it has no variable. */
export const partsIn = (node: Node, scope: Scope): readonly Node[] => {
  if (node.kind === 'named' && variableOf(scope, node) === undefined) return partsIn(node.of, scope)
  return node.kind === 'text' ? node.parts.flatMap((part) => partsIn(part, scope)) : [node]
}

/** The parts of a text, line by line. */
export const linesOf = (parts: readonly Node[]): Node[][] => {
  const lines: Node[][] = [[]]
  for (const part of parts) {
    const [first = '', ...rest] = part.kind === 'literal' ? String(part.value).split('\n') : []
    if (part.kind !== 'literal') lines.at(-1)?.push(part)
    else if (first !== '') lines.at(-1)?.push(literal(first))
    lines.push(...rest.map((line) => (line === '' ? [] : [literal(line)])))
  }
  return lines
}

const lineText = (parts: readonly Node[], scope: Scope): Expression => {
  const [only] = parts
  if (!only) return text('')
  if (parts.length > 1 || only.type.kind !== 'string') return printf(parts, scope)
  return only.kind === 'literal' ? text(String(only.value)) : expressionOf(only, scope)
}

const printf = (parts: readonly Node[], scope: Scope): Expression => {
  const verbs = parts.map((part) => (part.kind === 'literal' ? String(part.value).replaceAll('%', '%%') : verb(part)))
  const args = parts.filter((part) => part.kind !== 'literal').map((part) => partOf(part, scope))
  const [only] = args
  return only && verbs.join('') === '%s' ? only : call('printf', text(verbs.join('')), ...args)
}

const verb = (node: Node): string => {
  const { kind } = node.type
  if (kind === 'string' || kind === 'number') return '%s'
  return kind === 'integer' && !isSmall(node) ? '%d' : '%v'
}

/** A value as a part of a text. */
export const partOf = (part: Node, scope: Scope): Expression => {
  if (part.type.kind === 'integer') return printedInteger(part, scope)
  if (part.type.kind === 'number') return decimal(part, scope)
  if (part.type.kind !== 'union') return expressionOf(part, scope)
  const value = expressionOf(part, scope)
  const whole = part.type.of.some(({ kind }) => kind === 'integer')
  return call('ternary', value, call(whole ? 'int64' : 'toJson', value), call('kindIs', text('string'), value))
}
