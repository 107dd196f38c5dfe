import ts from 'typescript'
import type { Place } from '../model/chartwright-error.ts'

/** Where compiled code records what it throws. */
const RECORD = 'chartwright.thrown'

type Recorder = ((value: unknown, file: string, line: number, column: number) => unknown) & {
  last?: { readonly value: unknown; readonly where: Place }
}

/** One for all copies of this module in a process: compiled code calls whichever was there first. */
const recorder: Recorder = Reflect.get(globalThis, Symbol.for(RECORD)) ?? newRecorder()

function newRecorder(): Recorder {
  const made: Recorder = (value, file, line, column) => {
    made.last = { value, where: { file, line, column } }
    return value
  }
  Object.defineProperty(globalThis, Symbol.for(RECORD), { value: made })
  return made
}

/** Where something was thrown that is no `Error`, and so doesn't know it itself. */
export const whereThrown = (value: unknown): Place | undefined =>
  recorder.last && Object.is(recorder.last.value, value) ? recorder.last.where : undefined

/** Makes each `throw` of something else than `new Error(…)` record its place. */
export const recordingThrows: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node => {
    const seen = ts.visitEachChild(node, visit, context)
    if (!ts.isThrowStatement(seen) || ts.isNewExpression(seen.expression)) return seen
    return context.factory.updateThrowStatement(seen, recorded(context.factory, seen.expression, node, file))
  }
  return ts.visitEachChild(file, visit, context)
}

/** `globalThis[Symbol.for('…')](value, file, line, column)`. */
const recorded = (make: ts.NodeFactory, value: ts.Expression, at: ts.Node, file: ts.SourceFile): ts.Expression => {
  const symbol = make.createCallExpression(
    make.createPropertyAccessExpression(make.createIdentifier('Symbol'), 'for'),
    undefined,
    [make.createStringLiteral(RECORD)],
  )
  const { line, character } = file.getLineAndCharacterOfPosition(at.getStart(file))
  const place = [line + 1, character + 1].map((number) => make.createNumericLiteral(number))
  return make.createCallExpression(
    make.createElementAccessExpression(make.createIdentifier('globalThis'), symbol),
    undefined,
    [value, make.createStringLiteral(file.fileName), ...place],
  )
}
