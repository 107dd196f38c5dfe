import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { readText } from '../../loader/index.ts'
import { own } from '../../model/map.ts'
import type { Json, JsonMap } from '../../values/index.ts'
import type { Place } from './value.ts'

/** The type of a field in a manifest. */
export type PlaceType = ts.TypeNode

let declared: ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration> | undefined

/** The declarations of `chartwright/kubernetes`, by name. */
const declarations = () => {
  if (declared) return declared
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'd.ts'
  const file = fileURLToPath(new URL(`../../kubernetes/kubernetes.${extension}`, import.meta.url))
  const { statements } = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true)
  const named = statements.filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))
  declared = new Map(named.map((each) => [each.name.text, each]))
  return declared
}

/** The type of a place; undefined where no such field is known. */
export const typeAt = ({ kind, path }: Place): PlaceType | undefined => {
  const start = declarations().get(kind)
  if (!start) return undefined
  const [first, ...rest] = path
  if (first === undefined) return undefined
  return rest.reduce<PlaceType | undefined>((type, step) => type && stepInto(type, step), memberType(start, first))
}

const stepInto = (type: PlaceType, step: string): PlaceType | undefined => {
  if (step === '[]') return itemOf(type)
  const to = declarationOf(type)
  return to && memberType(to, step)
}

/** What a type is, behind its name: an interface, or a type that is written out. */
const declarationOf = (type: PlaceType): ts.Node | undefined => {
  const name = nameOf(type)
  if (name === undefined) return type
  const found = declarations().get(name)
  return found && ts.isTypeAliasDeclaration(found) ? declarationOf(found.type) : found
}

const memberType = (node: ts.Node, name: string): PlaceType | undefined => {
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeLiteralNode(node)) return undefined
  const field = node.members.find((each) => ts.isPropertySignature(each) && memberName(each) === name)
  const member = field ?? node.members.find(ts.isIndexSignatureDeclaration)
  return (member as ts.PropertySignature | undefined)?.type
}

const memberName = ({ name }: ts.PropertySignature): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : ''

/** The name of a type of `chartwright/kubernetes`. */
export const nameOf = (type: PlaceType): string | undefined => {
  if (!ts.isTypeReferenceNode(type) || type.typeArguments) return undefined
  const name = type.typeName.getText()
  return declarations().has(name) ? name : undefined
}

/** The name of an interface that a value can be passed through as. */
export const interfaceName = (type: PlaceType): string | undefined => {
  const name = nameOf(type)
  const found = name === undefined ? undefined : declarations().get(name)
  return found && ts.isInterfaceDeclaration(found) ? name : undefined
}

/** The type of a list's items. */
export const itemOf = (type: PlaceType): PlaceType | undefined =>
  ts.isTypeReferenceNode(type) && /^(Readonly)?Array$/.test(type.typeName.getText())
    ? type.typeArguments?.[0]
    : undefined

/** The type of an open map's entries. */
export const entryOf = (type: PlaceType): PlaceType | undefined => {
  const to = declarationOf(type)
  if (!to || !ts.isTypeLiteralNode(to)) return undefined
  return to.members.find(ts.isIndexSignatureDeclaration)?.type
}

/** What scalars a type allows: kinds, or the only words. */
export interface ScalarType {
  readonly kinds: ReadonlySet<'string' | 'number' | 'boolean'>
  readonly words?: readonly string[]
}

/** The scalars that a type allows; undefined for lists and maps. */
export const scalarsOf = (type: PlaceType): ScalarType | undefined => {
  const to = declarationOf(type)
  if (!to) return undefined
  const members = ts.isUnionTypeNode(to) ? to.types : [to]
  const words = members.flatMap((each) => wordOf(each) ?? [])
  if (words.length === members.length) return { kinds: new Set(['string']), words }
  const kinds = members.map((each) => SCALARS[each.kind])
  return kinds.every((kind) => kind !== undefined) ? { kinds: new Set(kinds) } : undefined
}

const SCALARS: Readonly<Partial<Record<ts.SyntaxKind, 'string' | 'number' | 'boolean'>>> = {
  [ts.SyntaxKind.StringKeyword]: 'string',
  [ts.SyntaxKind.NumberKeyword]: 'number',
  [ts.SyntaxKind.BooleanKeyword]: 'boolean',
}

const wordOf = (node: ts.Node): string | undefined =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined

/** Whether TypeScript would take a value for one of this type. */
export const conforms = (value: Json, type: PlaceType): boolean => {
  if (value === null) return false
  const scalars = scalarsOf(type)
  if (scalars) return conformsToScalar(value, scalars)
  const item = itemOf(type)
  if (item) return Array.isArray(value) && value.every((each) => conforms(each, item))
  const to = declarationOf(type)
  if (!to || typeof value !== 'object' || Array.isArray(value)) return false
  if (!ts.isInterfaceDeclaration(to) && !ts.isTypeLiteralNode(to)) return false
  if (to.members.some((each) => isMissing(each, value))) return false
  return Object.entries(value).every(([name, inner]) => {
    const member = memberType(to, name)
    return member !== undefined && ((inner ?? null) === null || conforms(inner as Json, member))
  })
}

const isMissing = (member: ts.TypeElement, value: object): boolean =>
  ts.isPropertySignature(member) &&
  !member.questionToken &&
  (own(value as JsonMap, memberName(member)) ?? null) === null

const conformsToScalar = (value: Json, { kinds, words }: ScalarType): boolean =>
  words ? words.includes(value as string) : (kinds as ReadonlySet<string>).has(typeof value)
