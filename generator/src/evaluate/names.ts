import ts from 'typescript'
import type { Type, TypeKind } from '../model/type.ts'

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
