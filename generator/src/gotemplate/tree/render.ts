import type { Node } from '../../model/node.ts'
import { atom, call, type Expression, piped } from '../expression/expression-tree.ts'
import { isKnown, withKnown } from '../expression/known.ts'
import { layOut } from '../expression/layout.ts'
import { textOf } from '../expression/read.ts'
import { expressionOf, isDot, readable, type Scope, variableOf, withBinding, within } from '../expression/scope.ts'
import { asIf, merged } from './branches.ts'
import { linePieces, pieceLines, scalarOf, withVariables } from './pieces.ts'
import {
  type Block,
  bindingsOf,
  isSilent,
  type Statement,
  type StatementOf,
  type StatementTable,
  visitStatement,
} from './tree.ts'

const INDENT = 2
const pad = (indent: number): string => ' '.repeat(indent)

/** The lines of a block. */
export const renderBlock = (block: Block, indent: number, scope: Scope): string[] => {
  const [statement, ...rest] = block
  if (!statement) return []
  return [
    ...visitStatement(LINES, statement, indent, scope),
    ...renderBlock(rest, indent, afterwards(scope, statement)),
  ]
}

const afterwards = (scope: Scope, statement: Statement): Scope =>
  statement.kind === 'define' ? withBinding(scope, statement.variable) : scope

const control = (word: string, expression: Expression, indent: number): string => {
  const start = `${pad(indent)}{{- ${word} `
  return `${start}${layOut(expression, start.length + 3, indent)} }}`
}

const end = (indent: number): string => `${pad(indent)}{{- end }}`
const otherwise = (indent: number): string => `${pad(indent)}{{- else }}`

const elsewhere = (block: Block, indent: number, scope: Scope): string[] => {
  const [only] = block
  if (block.length === 0) return [end(indent)]
  const branch = block.length === 1 ? asIf(only, scope) : undefined
  if (branch) return ifLines('else if', branch, indent, scope)
  return [otherwise(indent), ...renderBlock(block, indent, scope), end(indent)]
}

const ifLines = (word: string, statement: StatementOf<'if'>, indent: number, scope: Scope): string[] => {
  const { condition, yes } = merged(statement, scope)
  if (word === 'if' && isKnown(condition, scope)) return renderBlock(yes, indent, scope)
  if (word === 'if' && isFalse(condition)) return renderBlock(statement.no, indent, scope)
  return [
    control(word, condition, indent),
    ...renderBlock(yes, indent, withKnown(condition, scope)),
    ...elsewhere(statement.no, indent, scope),
  ]
}

const isFalse = (condition: Expression): boolean => condition.kind === 'atom' && condition.text === 'false'

const emptyArm = (block: Block, indent: number, scope: Scope): string[] =>
  block.length > 0 ? [otherwise(indent), ...renderBlock(block, indent, scope), end(indent)] : [end(indent)]

const LINES: StatementTable<string[], [number, Scope]> = {
  line: ({ pieces }, indent, scope) => pieceLines(pieces, indent, scope),
  nested: ({ head, body }, indent, scope) => [
    pad(indent) + linePieces(head, indent, scope),
    ...renderBlock(body, indent + INDENT, scope),
  ],
  item: ({ body }, indent, scope) => {
    // what prints nothing stands before the item
    const first = body.findIndex((statement) => !isSilent(statement))
    const at = first < 0 ? body.length : first
    const [silent, rest] = [body.slice(0, at), body.slice(at)]
    const inside = silent.reduce(afterwards, scope)
    const lines = rest.length > 0 ? joined(renderBlock(rest, indent + INDENT, inside), indent) : []
    return [...renderBlock(silent, indent, scope), ...lines]
  },
  document: ({ body, separated }, indent, scope) => [
    ...(separated ? ['---'] : []),
    ...renderBlock(body, indent, scope),
  ],
  if: (statement, indent, scope) => ifLines('if', statement, indent, scope),
  range: (statement, indent, scope) => {
    const inside = bindingsOf(statement).reduce(withBinding, within(scope))
    const names = bindingsOf(statement).map((binding) => variableOf(inside, binding))
    const over = expressionOf(statement.over, scope)
    return [
      control(`range ${names.join(', ')} :=`, over, indent),
      ...renderBlock(statement.body, indent, inside),
      ...emptyArm(isKnown(over, scope) ? [] : statement.empty, indent, scope),
    ]
  },
  with: ({ of, body, no }, indent, scope) => {
    const value = expressionOf(of, scope)
    if (isKnown(value, scope)) return renderBlock(body, indent, scope)
    return [
      control('with', value, indent),
      ...renderBlock(body, indent, within(withKnown(value, scope), of)),
      ...emptyArm(no, indent, scope),
    ]
  },
  yaml: ({ node }, indent, scope) => yamlLines(node, indent, scope),
  output: ({ node }, indent, scope) => action('', scalarOf(node, 'text', scope), indent, scope),
  text: ({ lines }, indent, scope) =>
    lines.map((pieces) => (pieces.length > 0 ? pad(indent) + linePieces(pieces, indent, scope) : '')),
  define: ({ variable, value }, indent, scope) => {
    const inside = withBinding(scope, variable)
    return action(`${variableOf(inside, variable)} := `, readable(value, scope), indent, inside)
  },
  assign: ({ variable, value }, indent, scope) =>
    action(`${variableOf(scope, variable)} = `, readable(value, scope), indent, scope),
  run: ({ value }, indent, scope) => action('$_ := ', expressionOf(value, scope), indent, scope),
  fail: ({ message }, indent, scope) => [control('fail', failure(message, scope), indent)],
  break: (_, indent) => [`${pad(indent)}{{- break }}`],
  note: ({ text }, indent) => noteLines(text, indent),
  comment: ({ text }, indent) => [`${pad(indent)}# ${text}`],
}

/** A comment of the template, which leaves nothing in the manifest. */
export const noteLines = (text: string, indent: number, end = '}}'): string[] => {
  const lines = text.replaceAll('*/', '* /').split('\n')
  const [first = '', ...rest] = lines.map((line, at) => (at === lines.length - 1 ? `${line} */${end}` : line))
  return [`${pad(indent)}{{- /* ${first}`, ...rest.map((line) => `${pad(indent + INDENT)}${line}`.trimEnd())]
}

/** `fail` takes one argument. */
const failure = (message: Node, scope: Scope): Expression => {
  const expression = expressionOf(message, scope)
  return expression.kind === 'call' || expression.kind === 'piped' ? atom(`(${layOut(expression, 20, 0)})`) : expression
}

/** `{{- … }}`, which does something; before it, the variables for what would make it too long. */
const action = (word: string, expression: Expression, indent: number, scope: Scope): string[] => {
  const start = `${pad(indent)}{{- ${word}`
  return withVariables(expression, start.length + 3, indent, scope, (text) => `${start}${text} }}`)
}

const VARIABLE = /^ *\{\{- \$\w+ := /

/** `- ` before the first line; before a control line it stands alone, and variables stand before it. */
const joined = (lines: readonly string[], indent: number): string[] => {
  const [first = '', ...rest] = lines
  if (VARIABLE.test(first) && rest.length > 0) return [first.slice(INDENT), ...joined(rest, indent)]
  const start = first.trimStart()
  const alone = start.startsWith('{{-') && !(lines.length === 1 && start.startsWith('{{- toYaml'))
  return alone ? [`${pad(indent)}-`, ...lines] : [`${pad(indent)}- ${start}`, ...rest]
}

const yamlLines = (node: Node, indent: number, scope: Scope): string[] => {
  const isHelper = node.kind === 'include' && !isDot(node, scope)
  const value = isHelper ? textOf(node, scope) : call('toYaml', expressionOf(node, scope))
  // at the margin nothing has to be indented, and the line's own break is the right one
  if (indent === 0) return [`{{ ${layOut(value, 6, 0)} }}`]
  return action('', piped(value, 'nindent', atom(String(indent))), indent, scope)
}
