import { hash } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { type Arm, conditionOf, isCoalescing, isLoopCall, type LoopCall, spanOf } from './branches.ts'

/** An arm of a branch that was taken in a source with a certain text. */
export interface TakenArm {
  readonly file: string
  /** A hash of the source's text. */
  readonly text: string
  readonly span: string
  readonly arm: Arm
}

/** The variable with the folder in which processes of tests record what their charts render. */
export const COVERAGE_VARIABLE = 'CHARTWRIGHT_COVERAGE'

/** What compiled code calls. */
interface Recorder {
  take: ((taken: TakenArm) => void) | undefined
  readonly subjects: Map<string, unknown>
  readonly test: (source: Source, span: string, value: unknown) => unknown
  readonly set: (source: Source, span: string, value: unknown) => unknown
  readonly loop: (source: Source, span: string, list: unknown) => unknown
  readonly subject: (source: Source, span: string, value: unknown) => unknown
  readonly case: (source: Source, span: string, clause: string, value: unknown, otherwise: string, arm: Arm) => unknown
}

/** `HASH FILE` */
type Source = string

const RECORD = 'chartwright.branches'

/** One for all copies of this module in a process: compiled code calls whichever was there first. */
const recorder: Recorder = Reflect.get(globalThis, Symbol.for(RECORD)) ?? newRecorder()

function newRecorder(): Recorder {
  const take = (source: Source, span: string, arm: Arm): void => {
    const [text = ''] = source.split(' ', 1)
    made.take?.({ file: source.slice(text.length + 1), text, span, arm })
  }
  const made: Recorder = {
    take: takeForProcess(),
    subjects: new Map(),
    test: (source, span, value) => {
      take(source, span, value ? 'true' : 'false')
      return value
    },
    set: (source, span, value) => {
      take(source, span, value === undefined || value === null ? 'unset' : 'set')
      return value
    },
    loop: (source, span, list) => {
      const size = sizeOf(list)
      if (size !== undefined) take(source, span, size > 0 ? 'some items' : 'empty loop')
      return list
    },
    subject: (source, span, value) => {
      made.subjects.set(source + span, value)
      return value
    },
    case: (source, span, clause, value, otherwise, arm) => {
      const isTaken = made.subjects.get(source + span) === value
      if (isTaken) take(source, clause, 'true')
      else if (otherwise) take(source, otherwise, arm)
      return value
    },
  }
  Object.defineProperty(globalThis, Symbol.for(RECORD), { value: made })
  return made
}

/** Appends each arm once, at once: nobody knows how a process of tests ends. */
function takeForProcess(): Recorder['take'] {
  const folder = process.env[COVERAGE_VARIABLE]
  if (!folder) return undefined
  const seen = new Set<string>()
  const file = join(folder, `${process.pid}-${Date.now()}.jsonl`)
  mkdirSync(folder, { recursive: true })
  return (taken) => {
    const line = JSON.stringify(taken)
    if (!seen.has(line)) appendFileSync(file, `${line}\n`)
    seen.add(line)
  }
}

function sizeOf(list: unknown): number | undefined {
  if (Array.isArray(list) || typeof list === 'string') return list.length
  if (list instanceof Set || list instanceof Map) return list.size
  return list === undefined || list === null ? 0 : undefined
}

/** Whether sources are compiled so that they record which arms they take. */
export const recordsBranches = (): boolean => recorder.take !== undefined

/** Hands on which arms sources take that are compiled in a task and run in it. One task at a time. */
export const recordBranches = async <T>(take: (taken: TakenArm) => void, task: () => Promise<T>): Promise<T> => {
  const before = recorder.take
  recorder.take = take
  try {
    return await task()
  } finally {
    recorder.take = before
  }
}

/** The hash by which records know the text of a source. */
export const hashOfText = (text: string): string => hash('sha256', text).slice(0, 16)

/** Makes a source record which arms it takes. */
export const recordingBranches: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const writer = new Writer(context.factory, file)
  const visit = (node: ts.Node): ts.Node => writer.recorded(ts.visitEachChild(node, visit, context), node)
  return ts.visitEachChild(file, visit, context)
}

class Writer {
  readonly #make: ts.NodeFactory
  readonly #file: ts.SourceFile
  readonly #source: ts.Expression

  constructor(make: ts.NodeFactory, file: ts.SourceFile) {
    this.#make = make
    this.#file = file
    this.#source = make.createStringLiteral(`${hashOfText(file.text)} ${file.fileName}`)
  }

  /** A node whose children record already, and the same as it was written. */
  recorded(node: ts.Node, written: ts.Node): ts.Node {
    const make = this.#make
    const test = (value: ts.Expression): ts.Expression => this.#call('test', written, value)
    if (ts.isConditionalExpression(node)) {
      const { condition, questionToken, whenTrue, colonToken, whenFalse } = node
      return make.updateConditionalExpression(node, test(condition), questionToken, whenTrue, colonToken, whenFalse)
    }
    if (ts.isIfStatement(node))
      return make.updateIfStatement(node, test(node.expression), node.thenStatement, node.elseStatement)
    if (isCoalescing(node) || (ts.isBinaryExpression(node) && conditionOf(node)))
      return make.updateBinaryExpression(
        node,
        this.#call(isCoalescing(node) ? 'set' : 'test', written, node.left),
        node.operatorToken,
        node.right,
      )
    if (ts.isForOfStatement(node)) return this.#forOf(node, written as ts.ForOfStatement)
    if (isLoopCall(node)) return this.#loopCall(node, written)
    return ts.isSwitchStatement(node) ? this.#switch(node, written as ts.SwitchStatement) : node
  }

  #forOf(node: ts.ForOfStatement, written: ts.ForOfStatement): ts.Node {
    const over = this.#call('loop', written.expression, node.expression)
    return this.#make.updateForOfStatement(node, node.awaitModifier, node.initializer, over, node.statement)
  }

  /** Where `a?.b.map(…)` ends early, `loop(a?.b)?.map(…)` does. */
  #loopCall(node: LoopCall, written: ts.Node): ts.Node {
    const make = this.#make
    const { expression: method, typeArguments, arguments: args } = node
    const list = this.#call('loop', written, method.expression)
    if (!ts.isOptionalChain(method) && !ts.isOptionalChain(method.expression))
      return make.updateCallExpression(
        node,
        make.updatePropertyAccessExpression(method, list, method.name),
        typeArguments,
        args,
      )
    const link = make.createPropertyAccessChain(list, make.createToken(ts.SyntaxKind.QuestionDotToken), method.name)
    return ts.setTextRange(make.createCallChain(link, node.questionDotToken, typeArguments, args), node)
  }

  #switch(node: ts.SwitchStatement, written: ts.SwitchStatement): ts.Node {
    const make = this.#make
    const original = written.caseBlock.clauses
    const fallback = original.find(ts.isDefaultClause)
    const last = original.findLastIndex(ts.isCaseClause)
    const otherwise = [spanOf(fallback ?? written, this.#file), fallback ? 'true' : 'no case']
    const clauses = node.caseBlock.clauses.map((clause, index) => {
      if (ts.isDefaultClause(clause)) return clause
      const own = make.createStringLiteral(spanOf(original[index] as ts.Node, this.#file))
      const rest = (index === last ? otherwise : ['', '']).map((text) => make.createStringLiteral(text))
      const value = this.#call('case', written, own, clause.expression, ...rest)
      return make.updateCaseClause(clause, value, clause.statements)
    })
    const subject = this.#call('subject', written, node.expression)
    return make.updateSwitchStatement(node, subject, make.updateCaseBlock(node.caseBlock, clauses))
  }

  /** `globalThis[Symbol.for('…')].test(source, span, …)` */
  #call(name: keyof Recorder, at: ts.Node, ...args: readonly ts.Expression[]): ts.Expression {
    const make = this.#make
    const symbol = make.createCallExpression(
      make.createPropertyAccessExpression(make.createIdentifier('Symbol'), 'for'),
      undefined,
      [make.createStringLiteral(RECORD)],
    )
    const found = make.createElementAccessExpression(make.createIdentifier('globalThis'), symbol)
    const span = make.createStringLiteral(spanOf(at, this.#file))
    return make.createCallExpression(make.createPropertyAccessExpression(found, name), undefined, [
      this.#source,
      span,
      ...args,
    ])
  }
}
