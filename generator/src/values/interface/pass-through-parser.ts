import type { BaseType, Context, SubNodeParser } from 'ts-json-schema-generator'
import ts from 'typescript'
import { schemaGenerator } from './schema-generator.ts'

const TAG = 'passThrough'

/**
 * Stops at a type alias or interface tagged `@passThrough`: an open map, or a list of open maps where the alias is an
 * array type. Kubernetes' own types, expanded, would cost a schema 30 to 100 KB.
 */
export const passThroughParser = (checker: ts.TypeChecker): SubNodeParser => ({
  supportsNode: (node) => isDeclaration(node) && tagOf(node) !== undefined,
  createType: (node: ts.Node, _context: Context): BaseType => {
    const { AnnotatedType, AnyType, ArrayType, DefinitionType } = schemaGenerator()
    const declaration = node as Declaration
    const open = new AnnotatedType(new AnyType(), { passThrough: true, ...describe(declaration, checker) }, false)
    const type = isList(declaration) ? new ArrayType(open) : open
    return new DefinitionType(declaration.name.text, type)
  },
})

type Declaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration

const isDeclaration = (node: ts.Node): node is Declaration =>
  ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)

const tagOf = (node: ts.Node): ts.JSDocTag | undefined => ts.getJSDocTags(node).find((tag) => tag.tagName.text === TAG)

const describe = (node: Declaration, checker: ts.TypeChecker): { description?: string; example?: string } => {
  const symbol = checker.getSymbolAtLocation(node.name)
  const description = ts.displayPartsToString(symbol?.getDocumentationComment(checker))
  const example = symbol?.getJsDocTags().find((tag) => tag.name === 'example')
  return {
    ...(description && { description: description.replace(/\n(?!\n|[-*])/g, ' ') }),
    ...(example?.text && { example: ts.displayPartsToString(example.text) }),
  }
}

/** `X[]`, `readonly X[]`, `Array<X>`; a type whose syntax doesn't show it is `@passThrough list` or an object. */
const isList = (node: Declaration): boolean => {
  if (ts.getTextOfJSDocComment(tagOf(node)?.comment)?.trim() === 'list') return true
  if (!ts.isTypeAliasDeclaration(node)) return false
  const type = ts.isTypeOperatorNode(node.type) ? node.type.type : node.type
  return (
    ts.isArrayTypeNode(type) || (ts.isTypeReferenceNode(type) && /^(Readonly)?Array$/.test(type.typeName.getText()))
  )
}
