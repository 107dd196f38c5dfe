import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { ChartwrightError } from '../model/chartwright-error.ts'
import { isNode, typeOf } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import type { Type, TypeKind } from '../model/type.ts'

/** Something in a chart's source that can't become a template. Points at the author's line. */
export class UnsupportedError extends ChartwrightError {
  override readonly name = 'UnsupportedError'
  readonly file: string
  /** Counts from 1, as `column` does. */
  readonly line: number
  readonly column: number
  /** Characters before it in the file. */
  readonly start: number
  /** Characters from there to its end, or to the end of its first line. */
  readonly length: number
  readonly snippet: string
  /** What to write instead. */
  declare readonly hint: string

  constructor(node: ts.Node, what: string, hint: string) {
    const file = node.getSourceFile()
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file))
    const snippet = firstLine(node.getText(file))
    const where = { file: file.fileName, line: line + 1, column: character + 1, snippet }
    const message = `${file.fileName}:${line + 1}:${character + 1} ${what}: ${snippet}\n  ${hint}`
    super({ code: 'unsupported', what, where, hint }, { message })
    this.file = file.fileName
    this.line = line + 1
    this.column = character + 1
    this.start = node.getStart(file)
    this.length = node.getText(file).split('\n', 1)[0]?.trimEnd().length ?? 0
    this.snippet = snippet
  }
}

const firstLine = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 80 || line !== text ? `${line.slice(0, 80)}…` : line
}

/** Stops: what can't be, and what to write instead. */
export const refuse = (node: ts.Node, what: string, hint: string): never => {
  throw new UnsupportedError(node, what, hint)
}

/** What can't be done with a list whose order differs between JavaScript and Helm. */
export const refuseUnordered = ({ part }: { readonly part: 'entries' | 'keys' | 'values' }, at: ts.Node): never => {
  const picked = part === 'entries' ? '' : `.map(([key, value]) => ${part === 'keys' ? 'key' : 'value'})`
  return refuse(
    at,
    `\`Object.${part}\` has no fixed order for a map known only at render time`,
    `JavaScript and Helm order keys differently: write \`entries(map)${picked}\` from chartwright.`,
  )
}

const WORDS: Partial<Record<TypeKind, string>> = {
  integer: 'an integer',
  object: 'an object',
  union: 'a value of several types',
  any: 'a value that is passed through whole',
  unknown: 'a value of unknown type',
  absent: 'undefined',
}

/** A value of a type, in a sentence. */
export const aValueOf = ({ kind }: Type): string => WORDS[kind] ?? `a ${kind}`

/** What people call the kinds of syntax that have no meaning in a template. */
const SYNTAX: Readonly<Record<string, string>> = {
  TryStatement: '`try`',
  WithStatement: '`with`',
  LabeledStatement: 'a label',
  DebuggerStatement: '`debugger`',
  ModuleDeclaration: 'a namespace',
  ImportEqualsDeclaration: '`import name = …`',
  TaggedTemplateExpression: 'a tagged template',
  AwaitExpression: '`await`',
  YieldExpression: '`yield`',
  DeleteExpression: '`delete`',
  VoidExpression: '`void`',
  BigIntLiteral: 'a bigint',
}

/** A kind of syntax, in a sentence: TypeScript's name for it where it has no other. `ts.SyntaxKind[kind]` may be one of its markers, such as `FirstStatement`. */
export const syntaxName = (kind: ts.SyntaxKind): string => {
  const found = Object.keys(ts.SyntaxKind).find(
    (name) => ts.SyntaxKind[name as keyof typeof ts.SyntaxKind] === kind && !/^(?:First|Last)[A-Z]/.test(name),
  )
  return SYNTAX[found ?? ''] ?? found ?? String(kind)
}

/** What to do about a value that may be undefined. */
export const GUARD = 'Test it first, or give a default with `??`.'

/** Says of the first value that may be undefined that it may be, by its path where it has one: `values.note`. */
export const mayBeUndefined = (...values: readonly unknown[]): string => {
  const value = values.find((each) => typeOf(each).optional)
  const path = isNode(value) ? pathOf(value) : undefined
  return `${path === undefined ? 'this value' : `\`${path}\``} may be undefined here`
}

/** Where a value is read from, as the author writes it: fields of the values, of an item of a loop or of a parameter. */
const pathOf = (node: Node): string | undefined => {
  if (node.kind === 'named') return pathOf(node.of) ?? node.name
  if (node.kind === 'variable' || node.kind === 'parameter') return node.name
  if (node.kind === 'built-in') return node.name === 'Values' ? 'values' : undefined
  const object = node.kind === 'member' ? pathOf(node.object) : undefined
  return node.kind === 'member' && object !== undefined ? `${object}.${node.key}` : undefined
}

const OWN_FILES = fileURLToPath(new URL('..', import.meta.url))

/** A source of chartwright itself. */
export const isOwnFile = (file: string): boolean => file.startsWith(OWN_FILES)

const positions = new WeakMap<object, ts.Node>()

/** Remembers where a list or map was written. */
export const written = <V>(value: V, at: ts.Node): V => {
  if (typeof value === 'object' && value !== null) positions.set(value, at)
  return value
}

/** Where a list or map was written; `otherwise`, where it wasn't written by the author. */
export const positionOf = (value: unknown, otherwise: ts.Node): ts.Node =>
  (typeof value === 'object' && value !== null && positions.get(value)) || otherwise
