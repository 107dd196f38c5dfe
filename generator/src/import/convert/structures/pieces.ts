import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { joinAll, type Type, typeOfConstant } from '../../../model/type.ts'
import { YAML_AS_HELM } from '../../read/yaml-as-helm.ts'
import type { Arm, Piece } from '../../structure/tree.ts'
import { array, literal, name, object, property } from '../../typescript/make.ts'
import type { Expression } from '../../typescript/tree.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { asText, isText, joinedText, textPart } from '../expressions/texts.ts'
import { constant, EMPTY_TEXT, type Typed, textCall, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { choices, waysOf } from './arms.ts'
import { loopOver } from './loops.ts'

/** Stands in a text for what is printed there: one character each, of those that Unicode leaves to private use. */
const FIRST_HOLE = 0xe000
const HOLES = /([\uE000-\uF8FF])/

/** A scalar, or a list or map in flow style, as YAML reads it. */
export const convertScalar = (pieces: readonly Piece[], scope: Scope): Typed => {
  const holes = pieces.map((piece) => (piece.kind === 'text' ? undefined : convertPiece(piece, scope)))
  const text = pieces
    .map((piece, index) => (piece.kind === 'text' ? piece.text : String.fromCharCode(FIRST_HOLE + index)))
    .join('')
  const { contents, errors } = parseDocument(text, YAML_AS_HELM)
  if (pieces.some(isLoop) && !isScalar(contents)) throw new Unconverted('a loop within a list or map on one line')
  if (errors.length > 0) throw new Unconverted('a value that YAML can’t read with what is printed in it')
  const value = fromYaml(contents, (hole) => holes[hole.charCodeAt(0) - FIRST_HOLE] as Typed)
  const isUnquoted = pieces.some((piece) => piece.kind !== 'text' && scope.converting.parts?.isUnquoted(piece.place))
  return isUnquoted && isScalar(contents) && contents.type === 'PLAIN' ? unquoted(value) : value
}

const isLoop = (piece: Piece): boolean => piece.kind === 'inline' && piece.arms[0]?.head === 'range'

/** What a named template prints, as YAML reads it. */
const unquoted = (value: Typed): Typed =>
  value.isIncluded && value.expression.kind === 'call'
    ? { ...value, expression: { ...value.expression, callee: name('includeYaml<string>') } }
    : value

/** A text of one line, as it is: of a key, of a block scalar, of notes. */
export const convertText = (pieces: readonly Piece[], scope: Scope): Typed => {
  const parts = pieces.map((piece) => (piece.kind === 'text' ? piece.text : convertPiece(piece, scope)))
  const [only] = parts
  if (parts.length === 1 && typeof only === 'object' && isText(only.type) && !only.type.optional && !only.form)
    return only
  return joinedText(parts.map((part) => (typeof part === 'string' ? part : textPart(part))))
}

const convertPiece = (piece: Exclude<Piece, { readonly kind: 'text' }>, scope: Scope): Typed => {
  if (piece.kind === 'printed') return convertPipeline(piece.pipeline, scope)
  if (piece.kind === 'inline') return inlineText(piece.arms, scope)
  throw new Unconverted('a variable that is set within a line', piece.place)
}

/** What the turns of a loop print, one behind the other. */
const textOfLoop = (arm: Arm<readonly Piece[]>, scope: Scope): Typed => {
  const loop = loopOver(arm, scope)
  return textCall('join', loop.items([convertText(arm.body, loop.scope).expression]), literal(''))
}

/** A part of a line that depends on a condition. */
const inlineText = (arms: readonly Arm<readonly Piece[]>[], scope: Scope): Typed => {
  const [first, otherwise] = arms
  if (first?.head === 'range' && otherwise) throw new Unconverted('a loop with else within a line', otherwise.place)
  if (first?.head === 'range') return textOfLoop(first, scope)
  return choices(
    waysOf(arms, scope).map(({ condition, scope: inner, body }) => ({ condition, value: convertText(body, inner) })),
    EMPTY_TEXT,
  )
}

type HoleReader = (hole: string) => Typed

const fromYaml = (node: unknown, hole: HoleReader): Typed => {
  if (isMap(node)) {
    const fields = node.items.map(({ key, value }) => [keyOf(key, hole), fromYaml(value, hole)] as const)
    const members = fields.map(([key, value]) => property(key, value.expression))
    return typed(object(members), objectType(fields))
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => fromYaml(item, hole))
    const type: Type = { kind: 'list', item: joinAll(items.map((item) => item.type)) }
    return typed(array(items.map(({ expression }) => expression)), type)
  }
  return scalar(node, hole)
}

const objectType = (fields: readonly (readonly [string | Expression, Typed])[]): Type =>
  fields.every(([key]) => typeof key === 'string')
    ? { kind: 'object', fields: Object.fromEntries(fields.map(([key, { type }]) => [key as string, type])) }
    : { kind: 'map', value: joinAll(fields.map(([, { type }]) => type)) }

const keyOf = (node: unknown, hole: HoleReader): string | Expression => {
  const key = scalar(node, hole)
  return key.constant === undefined ? asText(key).expression : String(key.constant)
}

const scalar = (node: unknown, hole: HoleReader): Typed => {
  const value: unknown = isScalar(node) ? node.value : null
  if (typeof value !== 'string') return ofData(value)
  const parts = value.split(HOLES).filter((part) => part !== '')
  const isPlain = isScalar(node) && node.type === 'PLAIN'
  const [only] = parts
  if (parts.length === 1 && only !== undefined && HOLES.test(only)) return isPlain ? hole(only) : asText(hole(only))
  return joinedText(parts.map((part) => (HOLES.test(part) ? textPart(hole(part)) : part)))
}

const ofData = (value: unknown): Typed =>
  value === null || typeof value === 'number' || typeof value === 'boolean'
    ? constant(value)
    : typed(literal(String(value)), typeOfConstant(String(value)))
