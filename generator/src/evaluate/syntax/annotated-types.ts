import ts from 'typescript'
import { BOOLEAN, optional, STRING, type Type } from '../../model/type.ts'
import { refuse } from '../refusal.ts'

/** The type that a parameter of a library's helper is given, since no call in the library says it. */
export const annotatedType = (parameter: ts.ParameterDeclaration): Type => {
  const type = typeOf(parameter.type)
  if (!type)
    return refuse(
      parameter,
      "this annotation doesn't give the type of a library helper's parameter",
      'Write string, boolean, a union of strings, string[] or Record<string, string>.',
    )
  return parameter.questionToken ? optional(type) : type
}

const typeOf = (node: ts.TypeNode | undefined): Type | undefined => {
  if (!node) return undefined
  if (ts.isParenthesizedTypeNode(node)) return typeOf(node.type)
  if (node.kind === ts.SyntaxKind.StringKeyword) return STRING
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return BOOLEAN
  if (ts.isTypeOperatorNode(node)) return typeOf(node.type)
  if (ts.isArrayTypeNode(node)) return listOf(typeOf(node.elementType))
  if (ts.isTypeReferenceNode(node)) return ofReference(node)
  return ofTexts(ts.isUnionTypeNode(node) ? node.types : [node])
}

const listOf = (item: Type | undefined): Type | undefined => item && { kind: 'list', item }

const ofReference = ({ typeName, typeArguments = [] as never }: ts.TypeReferenceNode): Type | undefined => {
  const [first, second] = (typeArguments as readonly ts.TypeNode[]).map(typeOf)
  const name = typeName.getText()
  if (name === 'Readonly') return first
  if (name === 'Array' || name === 'ReadonlyArray') return listOf(first)
  return name === 'Record' && first?.kind === 'string' && second ? { kind: 'map', value: second } : undefined
}

const ofTexts = (types: readonly ts.TypeNode[]): Type | undefined => {
  const texts = types.map((type) => ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) && type.literal.text)
  return texts.every((text) => typeof text === 'string') ? { kind: 'string', values: texts } : undefined
}
