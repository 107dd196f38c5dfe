import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { readText } from '../../loader/index.ts'
import { own } from '../../model/map.ts'
import type { Json, JsonMap } from '../../values/index.ts'
import type { Place } from './value.ts'

/** The type of a field in a manifest. */
export type PlaceType = ts.TypeNode

/** The modules of chartwright that have the types of manifests: those inside of manifests first. */
const MODULES = ['kubernetes', 'prometheus-operator', 'gateway-api', 'cloudnative-pg'] as const

/** A module of chartwright that has the types of manifests. */
export type TypesModule = (typeof MODULES)[number]

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

/** A module's own declarations, and the names that it takes from `chartwright/kubernetes`, as they are called there. */
interface Declared {
  readonly own: ReadonlyMap<string, Declaration>
  readonly imported: ReadonlyMap<string, string>
}

const declared = new Map<TypesModule, Declared>()

const declarationsOf = (module: TypesModule): Declared => {
  const found = declared.get(module) ?? readDeclarations(module)
  declared.set(module, found)
  return found
}

const readDeclarations = (module: TypesModule): Declared => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'd.ts'
  const file = fileURLToPath(new URL(`../../kubernetes/${module}.${extension}`, import.meta.url))
  const { statements } = ts.createSourceFile(module, readText(file), ts.ScriptTarget.Latest, true)
  const named = statements.filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))
  const imports = statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings
    return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
  })
  return {
    own: new Map(named.map((each) => [each.name.text, each])),
    imported: new Map(imports.map(({ name, propertyName }) => [name.text, propertyName?.text ?? name.text])),
  }
}

/** A type by the name that a module has for it, and the module that declares it. */
const lookUp = (name: string, module: TypesModule) => {
  const { own, imported } = declarationsOf(module)
  const there = imported.get(name)
  const declaration = there === undefined ? own.get(name) : declarationsOf('kubernetes').own.get(there)
  const from: TypesModule = there === undefined ? module : 'kubernetes'
  return declaration && { name: there ?? name, from, declaration }
}

/** The interface of a manifest's kind. */
const manifestOf = ({ kind, group }: Place): Declaration | undefined => {
  const named = MODULES.flatMap((module) => declarationsOf(module).own.get(kind) ?? [])
  return named.find((each) => {
    const own = groupOf(each)
    return own !== undefined && (group === undefined || group === own || group === 'extensions')
  })
}

/** The API group of a manifest's interface: undefined of what is only a part of manifests. */
const groupOf = (declaration: Declaration): string | undefined => {
  const version = memberType(declaration, 'apiVersion')
  const text = version && wordOf(version)
  return text === undefined ? undefined : apiGroup(text)
}

/** `apps` of `apps/v1`; that of `v1` is empty. */
export const apiGroup = (apiVersion: string): string => (apiVersion.includes('/') ? apiVersion.replace(/\/.*/, '') : '')

/** The type of a place; undefined where no such field is known. */
export const typeAt = (place: Place): PlaceType | undefined => {
  const [first, second, ...rest] = place.path
  if (first === undefined) return undefined
  if (place.kind === 'List' && first === 'items' && second === '[]') return typeAt({ kind: '', path: rest })
  const start = manifestOf(place)
  if (start) return inside(memberType(start, first), place.path.slice(1))
  if (first === 'metadata') return inside(memberOfDeployment('metadata'), place.path.slice(1))
  // a kind that a value chooses has pods like those of the kinds that it chooses from
  if (place.kind === '' && first === 'spec' && second === 'template')
    return inside(stepInto(memberOfDeployment('spec') as PlaceType, 'template'), rest)
  return undefined
}

const memberOfDeployment = (name: string): PlaceType | undefined =>
  memberType(declarationsOf('kubernetes').own.get('Deployment') as Declaration, name)

const inside = (type: PlaceType | undefined, path: readonly string[]): PlaceType | undefined =>
  path.reduce<PlaceType | undefined>((at, step) => at && stepInto(at, step), type)

const stepInto = (type: PlaceType, step: string): PlaceType | undefined => {
  if (step === '[]') return itemOf(type)
  const to = declarationOf(type)
  return to && memberType(to, step)
}

/** What a type is, behind its name: an interface, or a type that is written out. */
const declarationOf = (type: PlaceType): ts.Node | undefined => {
  const found = named(type)?.declaration
  if (!found) return type
  return ts.isTypeAliasDeclaration(found) ? declarationOf(found.type) : found
}

const isMapType = (node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeLiteralNode =>
  ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)

const memberType = (node: ts.Node, name: string): PlaceType | undefined => {
  if (!isMapType(node)) return undefined
  const members = membersOf(node)
  const field = members.find((each) => ts.isPropertySignature(each) && memberName(each) === name)
  const member = field ?? members.find(ts.isIndexSignatureDeclaration)
  return (member as ts.PropertySignature | undefined)?.type
}

/** The members of a map's type: its own, and those of the interfaces that it extends. */
const membersOf = (node: ts.InterfaceDeclaration | ts.TypeLiteralNode): readonly ts.TypeElement[] => {
  const bases = ts.isInterfaceDeclaration(node) ? (node.heritageClauses ?? []).flatMap(({ types }) => types) : []
  const module = node.getSourceFile().fileName as TypesModule
  const inherited = bases.map(({ expression }) => lookUp(expression.getText(), module)?.declaration)
  return [...node.members, ...inherited.flatMap((each) => (each && isMapType(each) ? membersOf(each) : []))]
}

const memberName = ({ name }: ts.PropertySignature): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : ''

/** What a type that is a name stands for. */
const named = (type: PlaceType): ReturnType<typeof lookUp> =>
  ts.isTypeReferenceNode(type) && !type.typeArguments
    ? lookUp(type.typeName.getText(), type.getSourceFile().fileName as TypesModule)
    : undefined

/** An interface that a value can be passed through as. */
export interface NamedInterface {
  readonly name: string
  readonly from: TypesModule
}

/** The interface that a value can be passed through as. */
export const interfaceOf = (type: PlaceType): NamedInterface | undefined => {
  const found = named(type)
  return found && ts.isInterfaceDeclaration(found.declaration) ? found : undefined
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

/**
 * The type that fits all places of a value: of several, the one that all others accept. Places of unknown type tell
 * nothing.
 */
export const typeOfPlaces = (places: Iterable<Place>): PlaceType | undefined => {
  const types = [...places].flatMap((place) => typeOfValueAt(place) ?? [])
  return types.find((type) => types.every((other) => other === type || accepts(other, type)))
}

/** The type of a value at a place: a part of a map needn't have what the entries beside it give. */
const typeOfValueAt = (place: Place): PlaceType | undefined => {
  const type = typeAt(place)
  const to = type && declarationOf(type)
  const needsMore =
    to && isMapType(to) && membersOf(to).some((each) => ts.isPropertySignature(each) && !each.questionToken)
  return place.isPart && needsMore ? undefined : type
}

/** Whether all of one type may stand where another is wanted. */
const accepts = (wanted: PlaceType, type: PlaceType): boolean => {
  const to = interfaceOf(wanted)
  const from = interfaceOf(type)
  if (to || from) return to !== undefined && to.name === from?.name && to.from === from.from
  const [scalars, given] = [scalarsOf(wanted), scalarsOf(type)]
  if (scalars && given) return acceptsScalars(scalars, given)
  for (const part of [itemOf, entryOf]) {
    const [inner, givenInner] = [part(wanted), part(type)]
    if (inner || givenInner) return inner !== undefined && givenInner !== undefined && accepts(inner, givenInner)
  }
  return wanted.getText() === type.getText() && wanted.getSourceFile() === type.getSourceFile()
}

const acceptsScalars = ({ kinds, words }: ScalarType, given: ScalarType): boolean =>
  words
    ? given.words?.every((word) => words.includes(word)) === true
    : [...given.kinds].every((kind) => kinds.has(kind))

/** Whether TypeScript would take a value for one of this type. */
export const conforms = (value: Json, type: PlaceType): boolean => {
  if (value === null) return false
  const scalars = scalarsOf(type)
  if (scalars) return conformsToScalar(value, scalars)
  const item = itemOf(type)
  if (item) return Array.isArray(value) && value.every((each) => conforms(each, item))
  const to = declarationOf(type)
  if (!to || typeof value !== 'object' || Array.isArray(value)) return false
  if (!isMapType(to)) return false
  if (membersOf(to).some((each) => isMissing(each, value))) return false
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
