import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import { isFile, readText } from '../loader/index.ts'
import { BOOLEAN, joinAll, NUMBER, optional, STRING, type Type, UNKNOWN } from '../model/type.ts'

/** So deep types are looked into: one may contain itself. */
const DEEPEST = 8

/**
 * What the words of a type say, with what the chart's files declare: of a type argument nothing else is known. Undefined
 * where they say nothing, as the name of a package's type does.
 */
export const typeInWords = (node: ts.TypeNode | undefined, depth = 0): Type | undefined => {
  if (!node || depth > DEEPEST) return undefined
  const inside = (of: ts.TypeNode | undefined) => typeInWords(of, depth + 1)
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return inside(node.type)
  if (ts.isArrayTypeNode(node)) return listOf(inside(node.elementType))
  if (ts.isTupleTypeNode(node)) return listOf(undefined)
  if (ts.isLiteralTypeNode(node)) return ts.isStringLiteral(node.literal) ? STRING : undefined
  if (ts.isUnionTypeNode(node)) return unionOf(node, inside)
  if (ts.isTypeLiteralNode(node)) return mapOf(node.members, inside)
  return ts.isTypeReferenceNode(node) ? ofReference(node, inside) : KEYWORDS[node.kind]
}

type Inside = (of: ts.TypeNode | undefined) => Type | undefined

const KEYWORDS: Partial<Record<ts.SyntaxKind, Type>> = {
  [ts.SyntaxKind.StringKeyword]: STRING,
  [ts.SyntaxKind.NumberKeyword]: NUMBER,
  [ts.SyntaxKind.BooleanKeyword]: BOOLEAN,
}

const listOf = (item: Type = UNKNOWN): Type => ({ kind: 'list', item })

const unionOf = ({ types }: ts.UnionTypeNode, inside: Inside): Type | undefined => {
  const there = types.filter((type) => !isNothing(type)).map(inside)
  const known = there.filter((type) => type !== undefined)
  return known.length === there.length ? joinAll(known) : known.find(({ kind }) => kind === 'list')
}

const isNothing = (node: ts.TypeNode): boolean =>
  node.kind === ts.SyntaxKind.UndefinedKeyword ||
  (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword)

/** A map, since there may be more than its type says. */
const mapOf = (members: readonly ts.TypeElement[], inside: Inside): Type => {
  const signature = members.find(ts.isIndexSignatureDeclaration)
  const fields = members.filter(ts.isPropertySignature).flatMap((field): [string, Type][] => {
    if (!ts.isIdentifier(field.name) && !ts.isStringLiteral(field.name)) return []
    const type = inside(field.type) ?? UNKNOWN
    return [[field.name.text, field.questionToken ? optional(type) : type]]
  })
  const value = (signature && inside(signature.type)) ?? UNKNOWN
  return { kind: 'map', value, ...(fields.length > 0 && { fields: Object.fromEntries(fields) }) }
}

const ofReference = (node: ts.TypeReferenceNode, inside: Inside): Type | undefined => {
  const name = node.typeName.getText()
  const [first, second] = node.typeArguments ?? []
  if (name === 'Array' || name === 'ReadonlyArray') return listOf(inside(first))
  if (name === 'Readonly') return inside(first)
  if (name === 'Record') return { kind: 'map', value: inside(second) ?? UNKNOWN }
  const declared = declarationOf(name, node.getSourceFile())
  if (declared && ts.isInterfaceDeclaration(declared)) return mapOf(declared.members, inside)
  return declared && inside(declared.type)
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

/** Where a type is declared: in its file, or in one of the chart's that it is imported from. */
const declarationOf = (name: string, file: ts.SourceFile): Declaration | undefined => {
  for (const node of file.statements) {
    const isDeclared = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
    if (isDeclared && node.name.text === name) return node
    const imported = ts.isImportDeclaration(node) && importedAs(name, node)
    if (imported) return importedDeclaration(imported, node, file)
  }
  return undefined
}

/** The name of what an import calls so. */
const importedAs = (name: string, { importClause }: ts.ImportDeclaration): string | undefined => {
  const bindings = importClause?.namedBindings
  const found = bindings && ts.isNamedImports(bindings) && bindings.elements.find((each) => each.name.text === name)
  return found ? (found.propertyName ?? found.name).text : undefined
}

const importedDeclaration = (
  name: string,
  { moduleSpecifier }: ts.ImportDeclaration,
  { fileName }: ts.SourceFile,
): Declaration | undefined => {
  const path = resolve(dirname(fileName), (moduleSpecifier as ts.StringLiteral).text)
  if (!moduleSpecifier.getText().slice(1).startsWith('.') || !isFile(path)) return undefined
  return declarationOf(name, ts.createSourceFile(path, readText(path), ts.ScriptTarget.ES2023, true))
}
