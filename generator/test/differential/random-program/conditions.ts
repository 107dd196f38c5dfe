import { required, type Type } from '../../../src/model/type.ts'
import { type Name, narrowed, ofKind, optionals, type Scope } from './scope.ts'
import { fieldOf, fits, mapOf, PLAIN, TEXT, TRUTH, typeText, WHOLE, WORD } from './types.ts'
import type { Place } from './writing.ts'

/** A condition, and what is known where it holds and where it doesn't. */
export interface Condition {
  readonly text: string
  readonly yes: Scope
  readonly no: Scope
}

/** A condition of any kind: most say something of what they test. */
export const condition = (place: Place): Condition => {
  const { draw } = place
  const forms = place.depth > 0 ? [...NARROWING, both, either, opposite, plain] : [...NARROWING, plain]
  return draw.one(forms)(place) ?? plain(place)
}

const plain = ({ scope, write }: Place): Condition => ({ text: write(TRUTH), yes: scope, no: scope })

const presence = ({ draw, scope }: Place): Condition | undefined => {
  const names = optionals(scope).filter(({ type }) => type.kind !== 'absent')
  if (names.length === 0) return undefined
  const { text, type } = draw.one(names)
  const yes = narrowed(scope, text, required(type))
  const tests = [`${text} !== undefined`, `${text} != null`, ...(isBlock(type) ? [text, `!!${text}`] : [])]
  return { text: parenthesised(draw.one(tests)), yes, no: scope }
}

const isBlock = ({ kind }: Type): boolean => ['list', 'map', 'object', 'any', 'union'].includes(kind)

const filled = ({ draw, scope }: Place): Condition | undefined => {
  const names = optionals(scope).filter(({ type }) => type.kind === 'string' || type.kind === 'integer')
  if (names.length === 0) return undefined
  const { text, type } = draw.one(names)
  return { text, yes: narrowed(scope, text, required(type)), no: scope }
}

const word = ({ draw, scope }: Place): Condition | undefined => {
  const names = ofKind(scope, 'string').filter(({ type }) => (type.values?.length ?? 0) > 1)
  if (names.length === 0) return undefined
  const { text, type } = draw.one(names)
  const value = draw.one(type.values ?? [])
  const others = type.values?.filter((each) => each !== value) ?? []
  return {
    text: `(${text} === '${value}')`,
    yes: narrowed(scope, text, { ...required(type), values: [value] } as Type),
    no: narrowed(scope, text, { ...type, values: others } as Type),
  }
}

const variant = ({ draw, scope }: Place): Condition | undefined => {
  const names = ofKind(scope, 'union').filter(({ type }) => type.of.every(({ kind }) => kind === 'object'))
  if (names.length === 0) return undefined
  const { text, type } = draw.one(names)
  const [first, second] = type.of as [Type, Type]
  return {
    text: `(${fieldOf(text, 'kind', type.optional)} === '${constantOf(first)}')`,
    yes: narrowed(scope, text, first),
    no: type.optional ? scope : narrowed(scope, text, second),
  }
}

const constantOf = (variantType: Type): string => {
  const kind = variantType.kind === 'object' ? variantType.fields.kind : undefined
  return (kind?.kind === 'string' && kind.values?.[0]) || ''
}

const typeTest = ({ draw, scope }: Place): Condition | undefined => {
  const names = ofKind(scope, 'union').filter(({ type }) => type.of.every(({ kind }) => kind !== 'object'))
  if (names.length === 0) return undefined
  const { text, type } = draw.one(names)
  const [first, second] = type.of as [Type, Type]
  return {
    text: `(typeof ${text} === '${typeText(first)}')`,
    yes: narrowed(scope, text, first),
    no: type.optional ? scope : narrowed(scope, text, second),
  }
}

const NARROWING = [presence, filled, word, variant, typeTest, presence]

const both = (place: Place): Condition => {
  const left = condition(place.within())
  const right = condition(place.within(left.yes))
  return { text: `(${left.text} && ${right.text})`, yes: right.yes, no: place.scope }
}

const either = (place: Place): Condition => {
  const left = condition(place.within())
  const right = condition(place.within(left.no))
  return { text: `(${left.text} || ${right.text})`, yes: place.scope, no: right.no }
}

const opposite = (place: Place): Condition => {
  const { text, yes, no } = condition(place.within())
  return { text: `!${parenthesised(text)}`, yes: no, no: yes }
}

const parenthesised = (text: string): string => (/^\(.*\)$|^[\w.?]+$/.test(text) ? text : `(${text})`)

/** Booleans of a place. */
export const TRUTHS: readonly ((place: Place) => string | undefined)[] = [
  ({ write }) => `(${write(TEXT)} ${'==='} ${write(TEXT)})`,
  ({ write, draw }) => `(${write(TEXT)} ${draw.one(['===', '!=='])} ${write(TEXT)})`,
  ({ write, draw }) => `(${write(WHOLE)} ${draw.one(['<', '<=', '>', '>=', '===', '!=='])} ${write(WHOLE)})`,
  ({ write }) => `!!${write(TEXT)}`,
  ({ write }) => `Boolean(${write(WHOLE)})`,
  ({ write, draw }) => `isEmpty(${write(draw.one([TEXT, WHOLE]))})`,
  ({ draw, scope }) => {
    const names = optionals(scope)
    return names.length === 0 ? undefined : `${draw.one(['', '!'])}isEmpty(${draw.one(names).text})`
  },
  ({ write, draw }) => `${write(TEXT)}.${draw.one(['startsWith', 'endsWith', 'includes'])}(${write(TEXT)})`,
  ({ write, draw }) => `${draw.one(['contains', 'hasPrefix', 'hasSuffix'])}(${write(TEXT)}, ${write(TEXT)})`,
  ({ write, draw }) => `regexMatch('${draw.one(['^a', '[0-9]+$', 'x|y'])}', ${write(TEXT)})`,
  ({ write }) => `isEmpty(fromYaml(toYaml(${write(mapOf(TEXT))})))`,
  ({ draw }) => `semverCompare('${draw.one(['~1.30', '^1.29.x', '!=1.31', '1.2 - 1.40'])}', context.chart.version)`,
  ({ write }) => `['A', 'x', 'a'].includes(${write(TEXT)})`,
  ({ write }) => `[${write(TEXT)}, ${write(TEXT)}].includes(${write(TEXT)})`,
  ({ write, draw, scope }) => {
    const names = optionals(scope).filter((name): name is Name => name.type.kind === 'string')
    if (names.length === 0) return undefined
    return `(${draw.one(names).text} ${draw.one(['===', '!=='])} ${write(TEXT)})`
  },
  ({ write, draw, scope }) => {
    const names = optionals(scope).filter(({ type }) => type.kind === 'string')
    if (names.length === 0) return undefined
    return `(${draw.one(names).text}?.${draw.one(['startsWith', 'endsWith'])}(${write(PLAIN)}) ?? ${write(TRUTH)})`
  },
  ({ draw, scope }) => {
    const maps = ofKind(scope, 'map').filter(({ type }) => !type.optional)
    if (maps.length === 0) return undefined
    const { text } = draw.one(maps)
    return draw.one([
      `('a' in ${text})`,
      `Object.hasOwn(${text}, 'k')`,
      `hasKey(${text}, 'b')`,
      `(Object.keys(${text}).length > 0)`,
    ])
  },
  ({ draw, scope }) => {
    const names = optionals(scope)
    if (names.length === 0) return undefined
    return `(${draw.one(names).text} ${draw.one(['=== undefined', '!== undefined', '== null'])})`
  },
  ({ write }) => `(${write(WORD)} === ${write(WORD)})`,
  ({ write, draw, scope }) => {
    const lists = ofKind(scope, 'list').filter(({ type }) => !type.optional && fits(type.item, TEXT))
    return lists.length === 0 ? undefined : `${draw.one(lists).text}.includes(${write(TEXT)})`
  },
]
