import type {
  AliasType,
  Annotations,
  BaseType,
  Context,
  DefinitionType,
  ReferenceType,
  SubNodeParser,
} from 'ts-json-schema-generator'
import ts from 'typescript'
import { schemaGenerator } from './schema-generator.ts'
import { constraintsOf, type TaggedSchema } from './tagged-schema.ts'

/**
 * Says what the type of a map's keys says: of `Record<DnsLabel, Queue>` and `{ [name: DnsLabel]: Queue }`, also through
 * other aliases and `Partial`.
 */
export const keyParser = (parser: SubNodeParser): SubNodeParser => {
  const open = new Set<ts.Node>()
  return {
    supportsNode: (node) => !open.has(node) && keyOf(node) !== undefined,
    createType: (node: ts.Node, context: Context, reference?: ReferenceType): BaseType => {
      open.add(node)
      try {
        const type = parser.createType(node, context, reference) as BaseType
        const key = keysSaid(keyOf(node) as ts.TypeNode, (of) => parser.createType(of, context))
        return Object.keys(key).length > 0
          ? new (schemaGenerator().AnnotatedType)(withoutKeys(type), { propertyNames: key }, false)
          : type
      } finally {
        open.delete(node)
      }
    },
  }
}

/** The type of the keys of an open map. */
const keyOf = (node: ts.Node): ts.TypeNode | undefined => {
  if (ts.isMappedTypeNode(node)) return node.typeParameter.constraint
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeLiteralNode(node)) return undefined
  const type = node.members.find(ts.isIndexSignatureDeclaration)?.parameters[0]?.type
  return type && ts.isTypeReferenceNode(type) ? type : undefined
}

/** `keyof Record<DnsLabel, Queue>` says what that map says of its keys. */
const keysSaid = (key: ts.TypeNode, typeOf: (node: ts.TypeNode) => BaseType): Annotations =>
  ts.isTypeOperatorNode(key) && key.operator === ts.SyntaxKind.KeyOfKeyword
    ? keysIn(typeOf(key.type))
    : constraintsIn(typeOf(key))

const keysIn = (map: BaseType | undefined): Annotations => {
  if (isName(map)) return keysIn(map.getType())
  if (!(map instanceof schemaGenerator().AnnotatedType)) return {}
  return (map.getAnnotations().propertyNames as Annotations | undefined) ?? keysIn(map.getType())
}

/** What an alias says, and those that it stands for, where it doesn't say another. */
const constraintsIn = (type: BaseType | undefined): Annotations => {
  if (isName(type)) return constraintsIn(type.getType())
  if (!(type instanceof schemaGenerator().AnnotatedType)) return {}
  return { ...constraintsIn(type.getType()), ...constraintsOf(type.getAnnotations() as TaggedSchema) }
}

const withoutKeys = (type: BaseType): BaseType =>
  type instanceof schemaGenerator().AnnotatedType && 'propertyNames' in type.getAnnotations() ? type.getType() : type

const isName = (type: BaseType | undefined): type is AliasType | DefinitionType =>
  type instanceof schemaGenerator().AliasType || type instanceof schemaGenerator().DefinitionType
