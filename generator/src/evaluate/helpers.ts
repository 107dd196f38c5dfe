import ts from 'typescript'
import { include, isRequired } from '../model/computed.ts'
import { holding, someInside } from '../model/inside.ts'
import { parameter } from '../model/leaves.ts'
import type { NamedTemplate, Node } from '../model/node.ts'
import { BOOLEAN, join, optional, STRING, type Type } from '../model/type.ts'
import { known, narrow } from './branch.ts'
import { checkDrawn } from './drawn-in-loops.ts'
import type { Evaluation, KnownHelper } from './evaluation.ts'
import { wholeArguments } from './helper-arguments.ts'
import { outputType } from './helper-output.ts'
import { checkManifestTexts } from './manifest-texts.ts'
import { aValueOf, refuse } from './refusal.ts'
import { applyClosure } from './rules.ts'
import { Scope, type Site } from './scope.ts'
import { leavesEmptyOut, toNode } from './to-node.ts'
import { Helper, type Value } from './value.ts'

/** A call of a helper: an `include`. Its body is evaluated once, apart from where it is called. */
export const callHelper = (helper: Helper, args: readonly Value[], site: Site): Value => {
  const { evaluation } = site
  if (args[0] !== evaluation.context)
    refuse(site.at, 'a helper needs the context as its first argument', `Write \`${helper.name}(context, …)\`.`)
  const given = helper.closure.code.parameters
    .slice(1)
    .map((_, index) => toNode(narrow(args[index + 1], site), site.at))
  const name = helper.given.name ?? helper.name
  const before = evaluation.helpers.get(name)
  if (before && before.helper !== helper)
    refuse(site.at, `two helpers are called ${name}`, 'Rename one: Helm shares the names of all helpers.')
  const types = given.map((node, index) => widen(node.type, before?.types[index]))
  const current = before && sameTypes(before.types, types) ? before : define(helper, types, site)
  const parameters = current.definition.parameters
  const named = given.flatMap((value, index) =>
    value.kind === 'absent' ? [] : [{ name: parameters[index] as string, value }],
  )
  const values = wholeArguments(named, current.definition.body, site)
  const call = include(current.definition, values, outputType(current.definition.body))
  if (current.mayFail) checkAlso(call, helper, given, site)
  return call
}

/** What a helper throws counts where it is called, in case that nothing uses its result. */
const checkAlso = (call: Node, helper: Helper, given: readonly Node[], { at, evaluation }: Site): void => {
  const args = [evaluation.context, ...given.map(known)]
  evaluation.checks.within({ call, path: evaluation.facts.path }, () => applyClosure(helper.closure, args, at))
}

/** Whether a helper throws, or one that it calls. */
const mayFail = (body: Node, { helpers }: Evaluation): boolean =>
  holding(
    (node) =>
      node.kind === 'fail' ||
      isRequired(node) ||
      (node.kind === 'include' && helpers.get(node.helper)?.mayFail === true),
  )(body)

/** A constant of one call stands for all strings or integers. */
const widen = (type: Type, before: Type | undefined): Type => {
  const wide: Type =
    type.kind === 'string' ? { ...type, values: undefined } : type.kind === 'integer' ? { kind: 'integer' } : type
  return before ? join(before, wide) : { ...wide, ...(type.optional && { optional: true }) }
}

const sameTypes = (a: readonly Type[], b: readonly Type[]): boolean => JSON.stringify(a) === JSON.stringify(b)

const define = (helper: Helper, types: readonly Type[], { at, evaluation }: Site): KnownHelper => {
  const names = helper.closure.code.parameters.slice(1).map(parameterName)
  const parameters = types.map((type, index): Node | undefined =>
    type.kind === 'absent' ? undefined : parameter(names[index] ?? '', type),
  )
  const body = evaluation.facts.without(() =>
    evaluation.withOwnChecks(() => toNode(applyClosure(helper.closure, [evaluation.context, ...parameters], at), at)),
  )
  check(body, helper, at)
  checkDrawn(body, at)
  checkManifestTexts(body, at)
  if (helper.given.takesValue && someInside(body, readsContext))
    refuse(
      at,
      `the helper ${helper.given.name ?? helper.name} takes a value, so it can't read the context`,
      "Pass what it needs in its parameter, or remove `takes: 'value'`.",
    )
  const { comment, given } = helper
  const name = given.name ?? helper.name
  const about = { ...(comment && { comment }), ...(given.foreign && { foreign: true }) }
  const defined = {
    helper,
    types,
    definition: { name, template: templateOf(helper), parameters: names, body, ...about },
    mayFail: mayFail(body, evaluation),
  }
  evaluation.helpers.set(name, defined)
  return defined
}

/** A template with a name of its own finds the context below the name of its first parameter. */
const templateOf = ({ closure, given }: Helper): NamedTemplate => {
  const [context, ...others] = closure.code.parameters
  const isWholeName = given.name !== undefined
  if (given.takesValue) return { isWholeName, takes: 'value' }
  if (!context || others.length === 0) return { isWholeName, takes: 'context' }
  return { isWholeName, takes: { dictWith: isWholeName ? parameterName(context) : 'root' } }
}

const parameterName = ({ name }: ts.ParameterDeclaration): string => {
  if (!ts.isIdentifier(name))
    return refuse(name, "a helper's parameter can't be destructured", 'Give it a name: it becomes a key of the dict.')
  return name.text
}

const readsContext = (node: Node): boolean =>
  node.kind === 'built-in' || (node.kind === 'include' && node.template.takes !== 'value')

/** `include` gives text, which is read back; a map is placed with `nindent`, where an empty one would leave a bare `key:`. */
const check = (body: Node, helper: Helper, at: ts.Node): void => {
  const { type } = body
  if ((READ_BACK.has(type.kind) && !type.optional) || isFilledMap(body)) return
  refuse(
    at,
    `the helper ${helper.name} ${type.optional ? 'returns nothing in some cases' : `returns ${aValueOf(type)}${isMap(type) ? ' that may be empty' : ''}`}`,
    'Return a string, a number, a boolean, a list, or a map that is never empty; or drop `helper(…)`: an ordinary function is inlined where it is called.',
  )
}

const isMap = ({ kind }: Type): boolean => kind === 'map' || kind === 'object'

const READ_BACK: ReadonlySet<Type['kind']> = new Set(['string', 'integer', 'number', 'boolean', 'list'])

/** A map with an entry that is always there. */
const isFilledMap = (body: Node): boolean => {
  if (body.kind === 'named') return isFilledMap(body.of)
  if (body.kind === 'conditional') return isFilledMap(body.then) && isFilledMap(body.otherwise)
  const type = outputType(body)
  if (type.kind === 'object') return Object.values(type.fields).some((field) => !field.optional)
  if (body.kind !== 'object') return false
  return body.entries.some((entry) =>
    entry.kind === 'spread' ? entry.of.kind === 'include' : !entry.type.optional && !leavesEmptyOut(entry),
  )
}

/** Defines all helpers that a library exports, as if they were called with what their parameters say. */
export const defineExported = (
  exports: Record<string, Value>,
  evaluation: Evaluation,
  included?: ReadonlySet<string>,
): void => {
  for (const value of Object.values(exports)) {
    if (!(value instanceof Helper) || value.given.foreign) continue
    if (included?.has(value.given.name ?? value.name) === false) continue
    const [, ...parameters] = value.closure.code.parameters
    const given = parameters.map(parameterOf)
    callHelper(value, [evaluation.context, ...given], new Scope(evaluation).at(value.closure.code))
  }
}

const parameterOf = (declared: ts.ParameterDeclaration): Value =>
  parameter(parameterName(declared), annotatedType(declared))

/** The type that a parameter of a library's helper is given, since no call in the library says it. */
const annotatedType = (parameter: ts.ParameterDeclaration): Type => {
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
  return ofStrings(ts.isUnionTypeNode(node) ? node.types : [node])
}

const listOf = (item: Type | undefined): Type | undefined => item && { kind: 'list', item }

const ofReference = ({ typeName, typeArguments = [] as never }: ts.TypeReferenceNode): Type | undefined => {
  const [first, second] = (typeArguments as readonly ts.TypeNode[]).map(typeOf)
  const name = typeName.getText()
  if (name === 'Readonly') return first
  if (name === 'Array' || name === 'ReadonlyArray') return listOf(first)
  return name === 'Record' && first?.kind === 'string' && second ? { kind: 'map', value: second } : undefined
}

const ofStrings = (types: readonly ts.TypeNode[]): Type | undefined => {
  const texts = types.map((type) => ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) && type.literal.text)
  return texts.every((text) => typeof text === 'string') ? { kind: 'string', values: texts } : undefined
}
