import ts from 'typescript'
import type { Place } from '../model/chartwright-error.ts'
import { placeIn } from './source-error.ts'

/** Where a source branches, and what it can do there. */
export interface Branch {
  /** The positions of its first character and behind its last one: `120:164`. */
  readonly span: string
  /** Where its condition is. */
  readonly place: Place
  /** The condition as it is written, in one line. */
  readonly condition: string
  readonly arms: readonly Arm[]
}

/** What happens at a branch. */
export type Arm = 'true' | 'false' | 'set' | 'unset' | 'some items' | 'empty loop' | 'no case'

const Kind = ts.SyntaxKind

/** The span of a node, as it is called in records. */
export const spanOf = (node: ts.Node, file: ts.SourceFile): string => `${node.getStart(file)}:${node.end}`

/** The condition of a node that branches by whether it is truthy. */
export const conditionOf = (node: ts.Node): ts.Expression | undefined => {
  if (ts.isConditionalExpression(node)) return node.condition
  if (ts.isIfStatement(node)) return node.expression
  return isBinary(node, [Kind.AmpersandAmpersandToken, Kind.BarBarToken]) ? node.left : undefined
}

/** `a ?? b`. */
export const isCoalescing = (node: ts.Node): node is ts.BinaryExpression => isBinary(node, [Kind.QuestionQuestionToken])

const isBinary = (node: ts.Node, operators: readonly ts.SyntaxKind[]): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && operators.includes(node.operatorToken.kind)

const LOOPS = new Set(
  'map flatMap filter forEach find findIndex findLast findLastIndex some every reduce reduceRight'.split(' '),
)

/** A call of a list's method that is a loop. */
export type LoopCall = ts.CallExpression & { readonly expression: ts.PropertyAccessExpression }

/** `list.map(…)` and its like. */
export const isLoopCall = (node: ts.Node): node is LoopCall =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.expression.kind !== Kind.SuperKeyword &&
  LOOPS.has(node.expression.name.text)

/** All branches of a source. */
export const branchesIn = (fileName: string, text: string): readonly Branch[] => {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2023, true)
  const found: Branch[] = []
  const visit = (node: ts.Node): void => {
    found.push(...branchesOf(node, file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const branchesOf = (node: ts.Node, file: ts.SourceFile): Branch[] => {
  const condition = conditionOf(node)
  if (condition) return [branch(node, condition, ['true', 'false'], file)]
  if (isCoalescing(node)) return [branch(node, node.left, ['set', 'unset'], file)]
  if (ts.isForOfStatement(node)) return [branch(node.expression, node.expression, ['some items', 'empty loop'], file)]
  if (isLoopCall(node)) return [branch(node, node.expression, ['some items', 'empty loop'], file)]
  return ts.isSwitchStatement(node) ? clausesOf(node, file) : []
}

const clausesOf = (node: ts.SwitchStatement, file: ts.SourceFile): Branch[] => {
  const subject = `switch (${inOneLine(node.expression, file)})`
  const clauses = node.caseBlock.clauses.map((clause) => {
    const name = ts.isCaseClause(clause) ? `case ${inOneLine(clause.expression, file)}` : 'default'
    return { ...branch(clause, clause, ['true'], file), condition: `${subject} ${name}` }
  })
  return [...clauses, { ...branch(node, node, ['no case'], file), condition: subject }]
}

const branch = (node: ts.Node, condition: ts.Node, arms: readonly Arm[], file: ts.SourceFile): Branch => ({
  span: spanOf(node, file),
  place: placeIn(file.fileName, file.text, condition.getStart(file)),
  condition: inOneLine(condition, file),
  arms,
})

const inOneLine = (node: ts.Node, file: ts.SourceFile): string => node.getText(file).replace(/\s*\n\s*/g, ' ')
