import ts from 'typescript'
import type { Place } from '../model/chartwright-error.ts'

/** Where code that is compiled says what it throws. */
const TELL = 'chartwright.thrown'

let last: { readonly value: unknown; readonly where: Place } | undefined

const tell = (value: unknown, file: string, line: number, column: number): unknown => {
  last = { value, where: { file, line, column } }
  return value
}

Object.defineProperty(globalThis, Symbol.for(TELL), { value: tell, configurable: true })

/** Where something was thrown that is no `Error`, and so doesn't know it itself. */
export const whereThrown = (value: unknown): Place | undefined =>
  last && Object.is(last.value, value) ? last.where : undefined

/** Makes each `throw` of something else than `new Error(…)` tell its place. */
export const tellingThrows: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node => {
    const seen = ts.visitEachChild(node, visit, context)
    if (!ts.isThrowStatement(seen) || ts.isNewExpression(seen.expression)) return seen
    return context.factory.updateThrowStatement(seen, told(context.factory, seen.expression, node, file))
  }
  return ts.visitEachChild(file, visit, context)
}

/** `globalThis[Symbol.for('…')](value, file, line, column)`. */
const told = (make: ts.NodeFactory, value: ts.Expression, at: ts.Node, file: ts.SourceFile): ts.Expression => {
  const symbol = make.createCallExpression(
    make.createPropertyAccessExpression(make.createIdentifier('Symbol'), 'for'),
    undefined,
    [make.createStringLiteral(TELL)],
  )
  const { line, character } = file.getLineAndCharacterOfPosition(at.getStart(file))
  const place = [line + 1, character + 1].map((number) => make.createNumericLiteral(number))
  return make.createCallExpression(
    make.createElementAccessExpression(make.createIdentifier('globalThis'), symbol),
    undefined,
    [value, make.createStringLiteral(file.fileName), ...place],
  )
}
