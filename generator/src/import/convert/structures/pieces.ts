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
import { settle, setVariables } from './statements.ts'

/** Stands in a text for what is printed there: one character each, of those that Unicode leaves to private use. */
const FIRST_HOLE = 0xe000
const HOLES = /([\uE000-\uF8FF])/

/** A scalar, or a list or map in flow style, as YAML reads it. */
export const convertScalar = (pieces: readonly Piece[], scope: Scope): Typed => {
  const holes = pieces.map((piece) => (piece.kind === 'text' ? undefined : convertPiece(piece, scope)))
  const text = pieces.map((piece, index) => textWithHoles(piece, FIRST_HOLE + index)).join('')
  const { contents, errors } = parseDocument(text, YAML_AS_HELM)
  if (pieces.some(isLoop) && !isScalar(contents)) throw new Unconverted('a loop within a list or map on one line')
  if (errors.length > 0) throw new Unconverted('a value that YAML can’t read with what is printed in it')
  const made = fromYaml(contents, (hole) => holes[hole.charCodeAt(0) - FIRST_HOLE] as Typed)
  const value = isScalar(contents) && contents.type === 'PLAIN' && mayEndInSpace(pieces.at(-1)) ? trimmed(made) : made
  const isUnquoted = pieces
    .map((piece) => (piece.kind === 'text' ? undefined : scope.converting.parts?.isUnquoted(piece.place)))
    .find((type) => type !== undefined)
  return isUnquoted && isScalar(contents) && contents.type === 'PLAIN' ? unquoted(value, isUnquoted, scope) : value
}

const textWithHoles = (piece: Piece, hole: number): string => {
  if (piece.kind === 'statement') return ''
  return piece.kind === 'text' ? piece.text : String.fromCharCode(hole)
}

/** The space at the end of a value without quotes is none of it. */
const trimmed = (value: Typed): Typed => textCall('trim', asText(value).expression)

const mayEndInSpace = (piece: Piece | undefined): boolean => {
  if (piece?.kind === 'text') return /\s$/.test(piece.text)
  return piece?.kind === 'inline' && piece.arms.some(({ body }) => mayEndInSpace(body.at(-1)))
}

const isLoop = (piece: Piece): boolean => piece.kind === 'inline' && piece.arms[0]?.head === 'range'

/** What a named template prints, as YAML reads it. */
const unquoted = (value: Typed, type: 'string' | 'number', { converting }: Scope): Typed => {
  const included = value.isIncluded && value.expression.kind === 'call' ? value.expression : value.included
  const [template] = included?.args ?? []
  if (!included || template?.kind !== 'literal') return value
  converting.included.add(String(template.value))
  return { ...value, expression: { ...included, callee: name(`includeYaml<${type}>`) } }
}

/** A text as it is: of a key, of a line of a block scalar or of notes, of a named template. */
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
  setVariables(piece.pipeline, scope)
  return EMPTY_TEXT
}

/** What the turns of a loop print, one behind the other. */
const textOfLoop = (arm: Arm<readonly Piece[]>, scope: Scope): Typed => {
  if (arm.body.some(assigns)) throw new Unconverted('a variable that a loop within a text changes', arm.place)
  const loop = loopOver(arm, scope)
  return textCall('join', loop.items([convertText(arm.body, loop.scope).expression]), literal(''))
}

const assigns = (piece: Piece): boolean =>
  piece.kind === 'inline'
    ? piece.arms.some(({ body }) => body.some(assigns))
    : piece.kind === 'statement' && !piece.pipeline.declares

/** A part of a text that depends on a condition. */
const inlineText = (arms: readonly Arm<readonly Piece[]>[], scope: Scope): Typed => {
  const [first, otherwise] = arms
  if (first?.head === 'range' && otherwise) throw new Unconverted('a loop with else within a line', otherwise.place)
  if (first?.head === 'range') return textOfLoop(first, scope)
  const ways = waysOf(arms, scope).map((way) => ({ ...way, value: convertText(way.body, way.scope) }))
  settle(ways, scope)
  return choices(ways, EMPTY_TEXT)
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
