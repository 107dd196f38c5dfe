import type { Pipeline } from '../../../template-parser/index.ts'
import type { Arm, Entry, Structure } from '../../structure/tree.ts'
import { binary, call, literal, spread } from '../../typescript/make.ts'
import type { Expression, Spread } from '../../typescript/tree.ts'
import { isLiteral } from '../expressions/conditions.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { isText } from '../expressions/texts.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { chosenItems, enter, isAlways, type Way } from './arms.ts'
import { maybeText } from './by-kind.ts'
import { asDocument } from './shown.ts'
import { setVariables } from './statements.ts'
import { convertStructure } from './structures.ts'

type Items = readonly (Expression | Spread)[]

/**
 * The manifests of a document that is a text of the values, in one way through its conditions at least, or would be if a
 * value were one; undefined where it is none.
 */
export const manifestTexts = (value: Structure, scope: Scope): Items | undefined => {
  const items = itemsOf(value, scope.inner())
  return items && (items.some(holdsText) || isByKind(value, scope)) ? items : undefined
}

/** Whether its first condition is answered by the type of a value. */
const isByKind = (value: Structure, scope: Scope): boolean => {
  if (value.kind !== 'choice') return false
  const [first] = value.arms
  const { condition } = first ? enter(first, scope.inner()) : {}
  return condition !== undefined && condition.expression.kind === 'literal'
}

const CALLEE = 'manifestsFromYaml'

const holdsText = (item: Expression | Spread): boolean => JSON.stringify(item).includes(`"${CALLEE}"`)

const itemsOf = (value: Structure, scope: Scope): Items | undefined => {
  if (value.kind === 'nothing') return value.entries.every(({ kind }) => kind === 'comment') ? [] : undefined
  if (value.kind === 'choice') {
    if (!setAll(value.before, scope)) return undefined
    return inArms(value.arms, scope, (body, inner) => itemsOf(body, inner))
  }
  if (value.kind === 'inserted') return insertedItems(value, value.entries, scope)
  const [piece, ...others] = value.kind === 'scalar' ? value.pieces : []
  return piece?.kind === 'printed' && others.length === 0 ? printedItems(value, piece.pipeline, scope) : undefined
}

const setAll = (entries: readonly Entry[], scope: Scope): boolean =>
  entries.every((entry) => {
    if (entry.kind === 'statement') setVariables(entry.pipeline, scope)
    return entry.kind === 'statement' || entry.kind === 'comment'
  })

const insertedItems = (
  value: Structure & { readonly kind: 'inserted' },
  entries: readonly Entry[],
  scope: Scope,
): Items | undefined => {
  const [entry, ...others] = entries.filter(({ kind }) => kind !== 'comment')
  if (!entry) return []
  if (others.length > 0) return undefined
  if (entry.kind === 'control') return inArms(entry.arms, scope, (body, inner) => insertedItems(value, body, inner))
  return entry.kind === 'insertion' ? printedItems({ ...value, entries: [entry] }, entry.pipeline, scope) : undefined
}

const inArms = <Body>(
  arms: readonly Arm<Body>[],
  scope: Scope,
  convert: (body: Body, scope: Scope) => Items | undefined,
): Items | undefined => {
  if (arms.some(({ head }) => head === 'range')) return undefined
  const ways: (Way & { readonly items: Items })[] = []
  let rest = scope
  for (const arm of arms) {
    const way = enter(arm, rest)
    if (way.condition) rest = rest.knowing(way.condition.fails)
    if (isNever(way.condition)) continue
    const items = convert(arm.body, way.scope)
    if (!items) return undefined
    ways.push({ ...way, items })
    if (isAlways(way.condition)) break
  }
  return chosenItems(ways)
}

/** A test for a kind of which no value of the type is. */
const isNever = (condition: Way['condition']): boolean => condition !== undefined && isLiteral(condition, false)

/** What prints a text gives the manifests in it; anything else is one. */
const printedItems = (value: Structure, pipeline: Pipeline, scope: Scope): Items => {
  const { expression, type, form, part } = convertPipeline(pipeline, scope)
  if (part === undefined && type.kind === 'union') return itemsByKind(value, pipeline, typed(expression, type), scope)
  if (part !== undefined || form !== undefined || !isText(type))
    return [asDocument(convertStructure(value, scope)).expression]
  return [spread(call(CALLEE, type.optional ? binary('??', expression, literal('')) : expression))]
}

/** A value of the users may be a text, or a manifest. */
const itemsByKind = (value: Structure, pipeline: Pipeline, made: Typed, scope: Scope): Items => {
  const { isText } = maybeText(made) ?? {}
  if (!isText) throw new Unconverted('a union that is a whole manifest')
  const [texts, manifests] = [isText.holds, isText.fails].map((facts) =>
    printedItems(value, pipeline, scope.knowing(facts)),
  )
  return chosenItems([
    { condition: isText, items: texts ?? [] },
    { condition: undefined, items: manifests ?? [] },
  ])
}
