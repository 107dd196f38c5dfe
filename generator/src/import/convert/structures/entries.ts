import { optional, type Type } from '../../../model/type.ts'
import type { Pipeline } from '../../../template-parser/index.ts'
import { spelled } from '../../structure/spelled.ts'
import type { Arm, Entry } from '../../structure/tree.ts'
import {
  and,
  array,
  binary,
  call,
  conditional,
  literal,
  member,
  name,
  object,
  property,
  spread,
} from '../../typescript/make.ts'
import type { Expression, Member, Spread } from '../../typescript/tree.ts'
import { equal } from '../../typescript/walk.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { MisplacedInsertion, Unconverted, UnknownArgument } from '../expressions/unconverted.ts'
import { isAlways, type Way, waysOf } from './arms.ts'
import { withoutText } from './by-kind.ts'
import { effectMember } from './effects.ts'
import { withListBelow } from './lists-below-keys.ts'
import { loopOver } from './loops.ts'
import { convertText } from './pieces.ts'
import { setByLoop } from './silent.ts'
import { settle, setVariables } from './statements.ts'
import { convertStructure } from './structures.ts'

/** A map of entries, in order. */
export const convertMap = (entries: readonly Entry[], scope: Scope): Typed => {
  const lists = new Set<Entry | undefined>()
  const members = entries.flatMap((entry, index) => {
    if (lists.has(entry)) return []
    const next = entries[index + 1]
    const field = withListBelow(entry, next, scope)
    if (field) lists.add(next)
    return memberOrKept(field ?? entry, scope)
  })
  const [only] = members
  if (members.length === 1 && only?.kind === 'spread' && isWritten(only.value))
    return typed(only.value, { kind: 'any' })
  return typed(object(withComments(members)), { kind: 'any' })
}

/** What a function returns or what is written out needs no braces of its own. */
const isWritten = ({ kind }: Expression): boolean => kind === 'call' || kind === 'object'

type CommentedMember = Member | { readonly kind: 'comment'; readonly lines: readonly string[]; readonly from?: object }

/** Comments with what they stand above. */
const withComments = (members: readonly CommentedMember[]): readonly Member[] => {
  let pending: readonly string[] = []
  return members.flatMap((each): readonly Member[] => {
    if (each.kind === 'comment') pending = [...pending, ...each.lines]
    if (each.kind === 'comment') return []
    const comment = pending
    pending = []
    return [comment.length > 0 ? { ...each, comment } : each]
  })
}

/** An entry that can't be converted is included as it is, if that's possible. */
const memberOrKept = (entry: Entry, scope: Scope): readonly CommentedMember[] => {
  try {
    scope.converting.parts?.refuse(entry.place)
    return madeFrom(entry, convertMember(entry, scope))
  } catch (error) {
    const kept = mayBeKept(entry, error) && scope.converting.parts?.keep(entry.place, error, scope, 'map')
    if (!kept) throw error
    return madeFrom(entry, [spread(kept)])
  }
}

/** Parts that say which entry they were made from, unless they know it better. */
export const madeFrom = <Part extends { readonly from?: object }>(
  { place }: Entry,
  parts: readonly Part[],
): readonly Part[] => parts.map((each) => (each.from ? each : { ...each, from: place }))

/** Whether it prints something, and no more than itself, where it stands. */
export const mayBeKept = ({ kind }: Entry, error: unknown): error is Unconverted =>
  error instanceof Unconverted &&
  ['field', 'item', 'control', 'insertion', 'island'].includes(kind) &&
  !(error instanceof UnknownArgument) &&
  !(kind === 'insertion' && error instanceof MisplacedInsertion)

const convertMember = (entry: Entry, scope: Scope): readonly CommentedMember[] => {
  switch (entry.kind) {
    case 'field':
      return convertField(entry, scope)
    case 'insertion':
      return [spread(inserted(withoutText(convertPipeline(entry.pipeline, scope))).expression)]
    case 'statement':
      return convertStatement(entry.pipeline, scope)
    case 'comment':
      return commentOf(entry, scope)
    case 'control':
      return setByLoop(entry, scope) ? [] : convertControl(entry.arms, scope)
    case 'island':
      throw new Unconverted(entry.reason, entry.place)
    default:
      throw new Unconverted(`a ${entry.kind === 'item' ? 'list item among keys' : entry.kind}`, entry.place)
  }
}

const convertStatement = (pipeline: Pipeline, scope: Scope): readonly Member[] => {
  const effect = effectMember(pipeline, scope)
  if (effect) return [effect]
  setVariables(pipeline, scope)
  return []
}

/** A comment of YAML; with values in it, it can't be one of TypeScript. */
const commentOf = ({ pieces }: Entry & { readonly kind: 'comment' }, scope: Scope): readonly CommentedMember[] => {
  const text = pieces.every(({ kind }) => kind === 'text') ? String(convertText(pieces, scope).constant) : ''
  const lines = text.split('\n').map((line) => line.replace(/^\s*#+ ?/, '').trim())
  const shown = lines.filter((line) => line !== '')
  return shown.length === 0 ? [] : [{ kind: 'comment', lines: shown }]
}

const convertField = ({ key, value, place }: Entry & { readonly kind: 'field' }, scope: Scope): readonly Member[] => {
  const whole = convertStructure(value, scope)
  const isText = whole.type.kind === 'string' && whole.constant === undefined
  const converted = isText && scope.converting.parts?.isUnset(place) ? unlessEmpty(whole) : whole
  const at = spelled(key) ?? convertText(key, scope).expression
  if (isUnset(converted)) return []
  return [property(at, converted.expression)]
}

const unlessEmpty = ({ expression, type }: Typed): Typed =>
  typed(binary('||', withoutEmpty(expression), literal(undefined)), optional(type))

/** `name` of `name ?? ''`. */
const withoutEmpty = (expression: Expression): Expression =>
  expression.kind === 'binary' && equal(expression.right, literal('')) ? expression.left : expression

const isUnset = ({ expression }: Typed): boolean => expression.kind === 'literal' && (expression.value ?? null) === null

/** What an insertion adds to a map: only what is known to be one. */
const inserted = (value: Typed): Typed => {
  if (value.part !== undefined || !['map', 'object', 'any'].includes(value.type.kind))
    throw new MisplacedInsertion(`a ${value.part ? 'context' : value.type.kind} that is inserted among keys`)
  return value
}

const convertControl = (arms: readonly Arm<readonly Entry[]>[], scope: Scope): readonly CommentedMember[] => {
  const [first] = arms
  if (first?.head === 'range') return convertLoop(arms, scope)
  const ways = waysOf(arms, scope).map((way) => ({
    ...way,
    members: withComments(way.body.flatMap((entry) => memberOrKept(entry, way.scope))),
  }))
  settle(ways, scope)
  if (ways.every(({ members }) => members.length === 0)) return []
  const [way] = ways
  if (way && isAlways(way.condition)) return way.members
  return ways.length === 1 && way ? oneWay(way) : severalWays(ways)
}

interface MembersWay extends Way {
  readonly members: readonly Member[]
}

const oneWay = ({ condition, members, value }: MembersWay): readonly Member[] => {
  const [only] = members
  // empty lists and maps are left out anyway
  const isLeftOut = value !== undefined && !value.isOfMap && isBlock(value.type)
  if (members.length === 1 && only && isLeftOut && equal(only.value, value.expression)) return members
  return [spread(and(condition?.expression ?? literal(true), object(members)))]
}

/** Whether it is left out where it's empty. */
export const isBlock = ({ kind }: Type): boolean => ['list', 'map', 'any'].includes(kind)

const severalWays = (ways: readonly MembersWay[]): readonly Member[] => {
  const key = sameKey(ways)
  const isComplete = isAlways(ways.at(-1)?.condition)
  const value = (way: MembersWay): Expression =>
    key === undefined ? object(way.members) : (way.members[0] as Member).value
  const nothing = key === undefined ? object([]) : literal(undefined)
  const chosen = ways.reduceRight<Expression>(
    (rest, way) =>
      way.condition && !isAlways(way.condition) ? conditional(way.condition.expression, value(way), rest) : value(way),
    nothing,
  )
  if (key === undefined || !isComplete) return [spread(chosen)]
  return [property(key, chosen)]
}

/** The only key of all ways. */
const sameKey = (ways: readonly MembersWay[]): string | undefined => {
  const keys = ways.map(({ members: [first, second] }) =>
    first?.kind === 'property' && !second && typeof first.key === 'string' ? first.key : undefined,
  )
  return isAlways(ways.at(-1)?.condition) && keys.every((key) => key === keys[0]) ? keys[0] : undefined
}

/** A loop that adds one field a turn. */
const convertLoop = (arms: readonly Arm<readonly Entry[]>[], scope: Scope): readonly Member[] => {
  const [arm, otherwise] = arms
  if (!arm || otherwise) throw new Unconverted('a loop with else among keys', arm?.place)
  const loop = loopOver(arm, scope)
  const members = arm.body.flatMap((entry) => convertMember(entry, loop.scope)).filter(({ kind }) => kind !== 'comment')
  const pairs = pairsOf(members as Member[])
  if (!pairs || pairs.length === 0) throw new Unconverted('a loop that adds what isn’t known to a map', arm.place)
  return [spread(call(member(name('Object'), 'fromEntries'), loop.items(pairs)))]
}

/** The entries of a map as pairs of key and value; undefined where some aren't known. */
const pairsOf = (members: readonly Member[]): readonly (Expression | Spread)[] | undefined => {
  const pairs = members.map((each) => (each.kind === 'property' ? [pairOf(each)] : spreadPairs(each.value)))
  return pairs.every((each) => each !== undefined) ? pairs.flat() : undefined
}

const pairOf = ({ key, value }: Member & { readonly kind: 'property' }): Expression =>
  array([typeof key === 'string' ? literal(key) : key, value])

/** `...(on && { a: 1 })` and `...(on ? { a: 1 } : { b: 2 })` */
const spreadPairs = (of: Expression): readonly (Expression | Spread)[] | undefined => {
  if (of.kind === 'object') return pairsOf(of.members)
  const isChoice = of.kind === 'conditional'
  if (!isChoice && !(of.kind === 'binary' && of.operator === '&&')) return undefined
  const pairs = spreadPairs(isChoice ? of.then : of.right)
  const others = isChoice ? spreadPairs(of.otherwise) : []
  return pairs && others && [spread(conditional(isChoice ? of.test : of.left, array(pairs), array(others)))]
}
