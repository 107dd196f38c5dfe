import type { BaseType, Context, ObjectType, SubNodeParser } from 'ts-json-schema-generator'
import ts from 'typescript'
import { isOwnSource } from '../../loader/index.ts'
import { schemaGenerator } from './schema-generator.ts'

/** Chartwright's own type of a part of other values. */
const NAME = 'SubchartOverlay'

/**
 * Makes all fields of all maps optional where an interface says `SubchartOverlay<V>`, and keeps what doc comments say of
 * them: the conditional type as which TypeScript reads it loses that.
 */
export const partialParser: SubNodeParser = {
  supportsNode: (node) =>
    ts.isTypeAliasDeclaration(node) && node.name.text === NAME && isOwnSource(node.getSourceFile().fileName),
  createType: (_node: ts.Node, context: Context): BaseType => {
    const [given] = context.getArguments()
    return given ? partial(given) : new (schemaGenerator().AnyType)()
  },
}

/** Lists are replaced as they are, and what contains itself stays whole there. */
const partial = (type: BaseType): BaseType => {
  const { AliasType, AnnotatedType, DefinitionType, ObjectType, UnionType } = schemaGenerator()
  // a definition without the required fields is another one
  if (type instanceof DefinitionType || type instanceof AliasType) return partial(type.getType())
  if (type instanceof AnnotatedType)
    return new AnnotatedType(partial(type.getType()), type.getAnnotations(), type.isNullable())
  if (type instanceof UnionType) return new UnionType(type.getTypes().map(partial))
  return type instanceof ObjectType ? partialObject(type) : type
}

const partialObject = (type: ObjectType): BaseType => {
  const { ObjectProperty, ObjectType } = schemaGenerator()
  const others = type.getAdditionalProperties()
  return new ObjectType(
    `partial-${type.getId()}`,
    type.getBaseTypes().map(partial),
    type.getProperties().map((each) => new ObjectProperty(each.getName(), partial(each.getType()), false)),
    typeof others === 'boolean' ? others : partial(others),
    type.getNonPrimitive(),
  )
}
