import ts from 'typescript'
import { normalForm } from '../../../src/import/typescript/format/normal-form.ts'
import type { BinaryOperator, Expression, Member, Spread, Statement } from '../../../src/import/typescript/tree.ts'
import { mapExpression } from '../../../src/import/typescript/walk.ts'

/** The tree of `export const e = …`, as TypeScript's own parser reads it. */
export const parsedExpression = (text: string): Expression => {
  const source = ts.createSourceFile('e.ts', text, ts.ScriptTarget.Latest, true)
  const [statement] = source.statements
  if (!statement || !ts.isVariableStatement(statement) || source.statements.length > 1)
    throw new Error(`no constant: ${text}`)
  return ofExpression(statement.declarationList.declarations[0]?.initializer as ts.Expression)
}

/** What of a tree its text tells: without comments, and with types and patterns on one line. */
export const comparable = (given: Expression): Expression =>
  mapExpression(normalForm(given), (each) => {
    if (each.kind === 'arrow') {
      const body = 'kind' in each.body ? each.body : each.body.map(comparableStatement)
      return {
        ...each,
        parameters: each.parameters.map(onOneLine),
        body,
        returns: each.returns && onOneLine(each.returns),
      }
    }
    if (each.kind === 'template') return { kind: 'template', parts: each.parts }
    if (each.kind === 'as') return { ...each, type: onOneLine(each.type), isSatisfies: each.isSatisfies === true }
    if (each.kind !== 'object') return each
    return { ...each, members: each.members.map(({ comment: _, ...member }) => comparableMember(member)) }
  })

const comparableMember = (given: Member): Member => {
  if (given.kind === 'spread' || typeof given.key === 'string') return given
  const { key } = given
  return key.kind === 'literal' && typeof key.value === 'string' ? { ...given, key: key.value } : given
}

const comparableStatement = (given: Statement): Statement => {
  if (given.kind === 'for') return { ...given, name: onOneLine(given.name), body: given.body.map(comparableStatement) }
  if (given.kind === 'const' || given.kind === 'let') return { ...given, name: onOneLine(given.name) }
  if (given.kind !== 'if') return given
  const then = given.then.map(comparableStatement)
  return { ...given, then, otherwise: given.otherwise?.length ? given.otherwise.map(comparableStatement) : undefined }
}

/** Without white space, and without the commas and bars that only broken lines have. */
const onOneLine = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/,(?=[}\])])/g, '')
    .replace(/(^|[<:(])\|/g, '$1')

const textOf = (node: ts.Node): string => onOneLine(node.getText())

const ofExpression = (node: ts.Expression): Expression => {
  if (ts.isParenthesizedExpression(node)) return ofExpression(node.expression)
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return { kind: 'literal', value: node.text }
  if (ts.isNumericLiteral(node)) return { kind: 'literal', value: Number(node.text) }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'literal', value: true }
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'literal', value: false }
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'literal', value: null }
  if (ts.isIdentifier(node)) return { kind: 'name', name: node.text }
  return ofChain(node) ?? ofOperator(node) ?? ofComposed(node)
}

const ofChain = (node: ts.Expression): Expression | undefined => {
  if (ts.isPropertyAccessExpression(node)) {
    const isOptional = node.questionDotToken !== undefined
    return { kind: 'member', of: ofExpression(node.expression), name: node.name.text, isOptional }
  }
  if (ts.isElementAccessExpression(node)) {
    const isOptional = node.questionDotToken !== undefined
    return {
      kind: 'element',
      of: ofExpression(node.expression),
      index: ofExpression(node.argumentExpression),
      isOptional,
    }
  }
  if (!ts.isCallExpression(node)) return undefined
  return { kind: 'call', callee: ofExpression(node.expression), args: node.arguments.map(ofPart) }
}

const ofOperator = (node: ts.Expression): Expression | undefined => {
  if (ts.isPrefixUnaryExpression(node)) {
    const operator = node.operator === ts.SyntaxKind.MinusToken ? '-' : '!'
    return { kind: 'unary', operator, operand: ofExpression(node.operand) }
  }
  if (ts.isTypeOfExpression(node)) return { kind: 'unary', operator: 'typeof', operand: ofExpression(node.expression) }
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText() as BinaryOperator
    return { kind: 'binary', operator, left: ofExpression(node.left), right: ofExpression(node.right) }
  }
  if (!ts.isConditionalExpression(node)) return undefined
  const then = ofExpression(node.whenTrue)
  return { kind: 'conditional', test: ofExpression(node.condition), then, otherwise: ofExpression(node.whenFalse) }
}

const ofComposed = (node: ts.Expression): Expression => {
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.flatMap((span) => [ofExpression(span.expression), span.literal.text])
    return { kind: 'template', parts: [node.head.text, ...parts].filter((part) => part !== '') }
  }
  if (ts.isArrayLiteralExpression(node)) return { kind: 'array', items: node.elements.map(ofPart) }
  if (ts.isObjectLiteralExpression(node)) return { kind: 'object', members: node.properties.map(ofMember) }
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    const isSatisfies = ts.isSatisfiesExpression(node)
    return { kind: 'as', value: ofExpression(node.expression), type: textOf(node.type), isSatisfies }
  }
  if (!ts.isArrowFunction(node)) throw new Error(`unknown: ${node.getText()}`)
  const body = ts.isBlock(node.body) ? node.body.statements.map(ofStatement) : ofExpression(node.body)
  return { kind: 'arrow', parameters: node.parameters.map(textOf), returns: node.type && textOf(node.type), body }
}

const ofPart = (node: ts.Expression): Expression | Spread =>
  ts.isSpreadElement(node) ? { kind: 'spread', value: ofExpression(node.expression) } : ofExpression(node)

const ofMember = (node: ts.ObjectLiteralElementLike): Member => {
  if (ts.isSpreadAssignment(node)) return { kind: 'spread', value: ofExpression(node.expression) }
  if (ts.isShorthandPropertyAssignment(node)) {
    const { text } = node.name
    return { kind: 'property', key: text, value: { kind: 'name', name: text } }
  }
  if (!ts.isPropertyAssignment(node)) throw new Error(`unknown: ${node.getText()}`)
  const value = ofExpression(node.initializer)
  if (!ts.isComputedPropertyName(node.name)) return { kind: 'property', key: (node.name as ts.Identifier).text, value }
  return comparableMember({ kind: 'property', key: ofExpression(node.name.expression), value })
}

const ofBody = (node: ts.Statement): readonly Statement[] =>
  ts.isBlock(node) ? node.statements.map(ofStatement) : [ofStatement(node)]

const ofStatement = (node: ts.Statement): Statement => {
  if (ts.isReturnStatement(node)) return { kind: 'return', value: ofExpression(node.expression as ts.Expression) }
  if (ts.isThrowStatement(node)) {
    const [message] = (node.expression as ts.NewExpression).arguments ?? []
    return { kind: 'throw', message: ofExpression(message as ts.Expression) }
  }
  if (ts.isVariableStatement(node)) {
    const { flags, declarations } = node.declarationList
    const [{ name, type, initializer }] = declarations as unknown as [ts.VariableDeclaration]
    const bound = `${textOf(name)}${type ? `:${textOf(type)}` : ''}`
    return {
      kind: flags & ts.NodeFlags.Const ? 'const' : 'let',
      name: bound,
      value: ofExpression(initializer as ts.Expression),
    }
  }
  if (ts.isExpressionStatement(node) && ts.isBinaryExpression(node.expression))
    return { kind: 'assign', name: textOf(node.expression.left), value: ofExpression(node.expression.right) }
  if (ts.isExpressionStatement(node)) return { kind: 'expression', value: ofExpression(node.expression) }
  if (ts.isForOfStatement(node)) {
    const bound = textOf((node.initializer as ts.VariableDeclarationList).declarations[0] as ts.Node)
    return { kind: 'for', name: bound, of: ofExpression(node.expression), body: ofBody(node.statement) }
  }
  if (!ts.isIfStatement(node)) throw new Error(`unknown: ${node.getText()}`)
  const [then, otherwise] = [ofBody(node.thenStatement), node.elseStatement && ofBody(node.elseStatement)]
  return { kind: 'if', test: ofExpression(node.expression), then, otherwise }
}
