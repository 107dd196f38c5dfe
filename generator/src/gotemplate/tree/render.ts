import { insertionOf } from '../../model/included.ts'
import type { IncludeNode, Node } from '../../model/node.ts'
import { templatedYaml, templateOf } from '../../model/path.ts'
import { notEmpty } from '../../model/tests.ts'
import { conditionOf } from '../expression/condition.ts'
import { atom, call, type Expression, operandsOf, piped } from '../expression/expression-tree.ts'
import { includedText } from '../expression/include-expressions.ts'
import { flat, layOut } from '../expression/layout.ts'
import { textOf } from '../expression/read-expressions.ts'
import {
  expressionOf,
  isDot,
  isKnownNotEmpty,
  readable,
  type Scope,
  variableOf,
  withBinding,
  within,
  withNamesOf,
  withNotEmpty,
} from '../expression/scope.ts'
import { connect } from '../expression/simplify.ts'
import { choicesOf } from './choices.ts'
import { linePieces, pieceLines, scalarOf, withVariables } from './pieces.ts'
import {
  actionLine,
  constantLine,
  itemLines,
  outputLine,
  pad,
  type TemplateLine,
  untrimmedLine,
} from './template-line.ts'
import {
  type Block,
  bindingsOf,
  isSilent,
  nodesInside,
  type Statement,
  type StatementOf,
  type StatementTable,
  visitStatement,
} from './tree.ts'

const INDENT = 2

/** The lines of a block. */
export const renderBlock = (block: Block, indent: number, scope: Scope): TemplateLine[] => {
  const [statement, ...rest] = block
  if (!statement) return []
  return [
    ...visitStatement(LINES, statement, indent, scope),
    ...renderBlock(rest, indent, afterwards(scope, statement)),
  ]
}

const afterwards = (scope: Scope, statement: Statement): Scope =>
  statement.kind === 'define' ? withBinding(scope, statement.variable) : scope

const control = (word: string, expression: Expression, indent: number): TemplateLine => {
  const used = `${pad(indent)}{{- ${word} `.length + 3
  return actionLine(`${word} ${layOut(expression, used, indent)}`, indent)
}

const end = (indent: number): TemplateLine => actionLine('end', indent)
const otherwise = (indent: number): TemplateLine => actionLine('else', indent)

const elseLines = (block: Block, indent: number, scope: Scope, begins?: Begins): TemplateLine[] => {
  const [only] = block
  const branch = block.length === 1 ? asIf(only, scope) : undefined
  return branch ? ifLines('else if', { ...branch, begins }, indent, scope) : emptyArm(block, indent, scope, begins)
}

type Begins = StatementOf<'if'>['begins']

/** Before the first that a helper prints: without the line break that `{{-` leaves. */
const before = (line: TemplateLine, begins: Begins): TemplateLine => (begins ? { ...line, trimsAfter: true } : line)

const ifLines = (word: string, statement: StatementOf<'if'>, indent: number, scope: Scope): TemplateLine[] => {
  const { condition, yes } = mergeConditions(statement, scope)
  if (word === 'if' && isKnownNotEmpty(condition, scope)) return renderBlock(yes, indent, scope)
  if (word === 'if' && isFalse(condition)) return renderBlock(statement.no, indent, scope)
  const choices = word === 'if' && choicesOf(statement).map((line) => renderBlock([line], indent, scope))
  if (choices && choices.length > 0 && choices.flat().every(isShort)) return choices.flat()
  const head = control(word, condition, indent)
  const body = renderBlock(yes, indent, withNotEmpty(condition, scope))
  return [before(head, statement.begins), ...body, ...elseLines(statement.no, indent, scope, statement.begins)]
}

const LONGEST_CHOICE = 100
const isShort = ({ text }: TemplateLine): boolean => text.length <= LONGEST_CHOICE

const isFalse = (condition: Expression): boolean => condition.kind === 'atom' && condition.text === 'false'

const emptyArm = (block: Block, indent: number, scope: Scope, begins?: Begins): TemplateLine[] => {
  const last = begins === 'maybe' ? before(untrimmedLine('end'), begins) : end(indent)
  return block.length > 0 ? [before(otherwise(indent), begins), ...renderBlock(block, indent, scope), last] : [last]
}

const LINES: StatementTable<TemplateLine[], [number, Scope]> = {
  line: ({ pieces }, indent, scope) => pieceLines(pieces, indent, scope),
  nested: ({ head, body }, indent, scope) => [
    outputLine(pad(indent) + linePieces(head, indent, scope)),
    ...renderBlock(body, indent + INDENT, scope),
  ],
  item: ({ body }, indent, scope) => {
    // what prints nothing stands before the item
    const first = body.findIndex((statement) => !isSilent(statement))
    const at = first < 0 ? body.length : first
    const [silent, rest] = [body.slice(0, at), body.slice(at)]
    const inside = silent.reduce(afterwards, scope)
    const lines = rest.length > 0 ? itemLines(renderBlock(rest, indent + INDENT, inside), indent) : []
    return [...renderBlock(silent, indent, scope), ...lines]
  },
  document: ({ body, separated }, indent, scope) => [
    ...(separated ? [outputLine('---')] : []),
    ...renderBlock(body, indent, scope),
  ],
  if: (statement, indent, scope) => ifLines('if', statement, indent, scope),
  range: (statement, indent, scope) => {
    const inside = bindingsOf(statement).reduce(withBinding, withNamesOf(nodesInside(statement.body), within(scope)))
    const names = bindingsOf(statement).map((binding) => variableOf(inside, binding))
    const over = expressionOf(statement.over, scope)
    return [
      control(`range ${names.join(', ')} :=`, over, indent),
      ...renderBlock(statement.body, indent, inside),
      ...emptyArm(isKnownNotEmpty(over, scope) ? [] : statement.empty, indent, scope),
    ]
  },
  with: ({ of, body, no, begins }, indent, scope) => {
    const value = expressionOf(of, scope)
    if (isKnownNotEmpty(value, scope)) return renderBlock(body, indent, scope)
    const head = control('with', value, indent)
    const filled = renderBlock(body, indent, within(withNotEmpty(value, scope), of))
    return [before(head, begins), ...filled, ...emptyArm(no, indent, scope, begins)]
  },
  yaml: ({ node, begins }, indent, scope) => yamlLines(node, indent, scope, begins !== undefined),
  output: ({ node }, indent, scope) => {
    const value = scalarOf(node, 'text', scope)
    const lines = action('', value, indent, scope)
    return value.kind === 'string' ? lines.map((line) => constantLine(value.text, line)) : lines
  },
  text: ({ lines }, indent, scope) =>
    lines.map((pieces) => outputLine(pieces.length > 0 ? pad(indent) + linePieces(pieces, indent, scope) : '')),
  define: ({ variable, value }, indent, scope) => {
    const inside = withBinding(scope, variable)
    return action(`${variableOf(inside, variable)} := `, readable(value, scope), indent, inside, 'define')
  },
  assign: ({ variable, value }, indent, scope) =>
    action(`${variableOf(scope, variable)} = `, readable(value, scope), indent, scope),
  run: ({ value }, indent, scope) => action('$_ := ', expressionOf(value, scope), indent, scope, 'define'),
  fail: ({ message }, indent, scope) => [control('fail', failure(message, scope), indent)],
  break: (_, indent) => [actionLine('break', indent)],
  note: ({ text }, indent) =>
    noteLines(text, indent).map((line, at) => ({ kind: at === 0 ? 'note' : 'output', text: line })),
  comment: ({ text }, indent) => [outputLine(`${pad(indent)}# ${text}`)],
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
const action = (
  word: string,
  expression: Expression,
  indent: number,
  scope: Scope,
  kind: TemplateLine['kind'] = 'action',
): TemplateLine[] => {
  const used = indent + `{{- ${word}`.length + 3
  return withVariables(expression, used, indent, scope, (text) => actionLine(`${word}${text}`, indent, kind))
}

const yamlLines = (node: Node, indent: number, scope: Scope, begins: boolean): TemplateLine[] => {
  const inserted = insertionOf(node)
  const isHelper = inserted !== undefined || (node.kind === 'include' && !isDot(node, scope))
  const value = inserted
    ? includedText(inserted, scope)
    : isHelper
      ? textOf(node as IncludeNode, scope)
      : yamlOf(node, scope)
  if (begins) return action('', value, indent, scope)
  // at the margin nothing has to be indented, and the line's own break is the right one
  if (indent === 0) return [outputLine(`{{ ${layOut(value, 6, 0)} }}`)]
  const kind = isHelper ? 'action' : 'yaml'
  return action('', piped(value, 'nindent', atom(String(indent))), indent, scope, kind)
}

/** The text of a map or list. */
const yamlOf = (node: Node, scope: Scope): Expression => {
  const text = templateOf(node) && templatedYaml(node)
  return text ? expressionOf(text, scope) : call('toYaml', expressionOf(node, scope))
}

type If = StatementOf<'if'>

/** Conditions up to this length read well with another one beside them. */
const LONGEST = 90

/** An `if`, or what is one in other words: a `with` of a path, which can be said again. */
export const asIf = (statement: Statement | undefined, scope: Scope): If | undefined => {
  if (statement?.kind === 'if') return statement
  if (statement?.kind !== 'with' || operandsOf(expressionOf(statement.of, scope)).length > 0) return undefined
  const test = notEmpty(statement.of)
  return { kind: 'if', test, yes: statement.body, no: statement.no }
}

/** The condition of an `if` and what it is for; of two that stand in each other, and do nothing else, both in one. */
export const mergeConditions = ({ test, yes, no }: If, scope: Scope): { condition: Expression; yes: Block } => {
  const condition = conditionOf(test, scope)
  const inner = yes.length === 1 && no.length === 0 ? asIf(yes[0], scope) : undefined
  if (!inner || inner.no.length > 0) return { condition, yes }
  const rest = mergeConditions(inner, scope)
  const both = connect('and', [condition, rest.condition])
  return flat(both).length <= LONGEST ? { condition: both, yes: rest.yes } : { condition, yes }
}
