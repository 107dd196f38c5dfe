import ts from 'typescript'
import type { Type, TypeKind } from '../model/type.ts'

const WORDS: Partial<Record<TypeKind, string>> = {
  integer: 'an integer',
  object: 'an object',
  union: 'a value of several types',
  any: 'a value that is passed through whole',
  absent: 'nothing',
}

/** A value of a type, in a sentence. */
export const aValueOf = ({ kind }: Type): string => WORDS[kind] ?? `a ${kind}`

/** TypeScript's name of a kind of syntax; `ts.SyntaxKind[kind]` may be one of its markers, such as `FirstStatement`. */
export const syntaxName = (kind: ts.SyntaxKind): string =>
  Object.keys(ts.SyntaxKind).find(
    (name) => ts.SyntaxKind[name as keyof typeof ts.SyntaxKind] === kind && !/^(?:First|Last)[A-Z]/.test(name),
  ) ?? String(kind)
