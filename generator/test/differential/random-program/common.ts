import { optional, required, type Type } from '../../../src/model/type.ts'
import { condition } from './conditions.ts'
import { ofKind, optionals, withName } from './scope.ts'
import { fits, KEYS, typeText, WORD } from './types.ts'
import { type Form, freshName, type Place } from './writing.ts'

const conditional: Form = (place, type) => {
  const { text, yes, no } = condition(place)
  return `(${text} ? ${place.write(type, yes)} : ${place.write(type, no)})`
}

const withDefault: Form = ({ write }, type) =>
  type.optional ? undefined : `(${write(optional(type))} ?? ${write(type)})`

const call: Form = ({ draw, scope, write }, type) => {
  const functions = scope.functions.filter(({ result }) => fits(result, type))
  if (functions.length === 0) return undefined
  const { text, parameters, isHelper } = draw.one(functions)
  const given = parameters.map((parameter) => write(parameter))
  return `${text}(${[...(isHelper ? ['context'] : []), ...given].join(', ')})`
}

const immediate: Form = (place, type) => {
  const { text, yes, no } = condition(place)
  const { write, draw } = place
  if (draw.chance(50)) return `(() => { if (${text}) return ${write(type, yes)}; return ${write(type, no)} })()`
  const name = freshName(draw)
  const first = write(type)
  return `(() => { let ${name}: ${typeText(type)} = ${first}; if (${text}) ${name} = ${write(type, yes)}; return ${name} })()`
}

const switched: Form = ({ write }, type) =>
  `(() => { switch (${write(WORD)}) { case 'A': return ${write(type)}; case 'B': return ${write(type)}; default: return ${write(type)} } })()`

const table: Form = ({ write }, type) =>
  type.optional ? undefined : `({ ${KEYS.map((key) => `${key}: ${write(type)}`).join(', ')} })[${write(WORD)}]`

const ofMap: Form = ({ draw, scope, write }, type) => {
  const maps = ofKind(scope, 'map').filter(({ type: { value } }) => fits(value, required(type)))
  if (maps.length === 0) return undefined
  const { text, type: map } = draw.one(maps)
  const [dot, bracket] = map.optional ? ['?.', '?.['] : ['.', '[']
  const read = draw.one([`${text}${dot}a`, `${text}${bracket}'k']`, `${text}${bracket}${write({ kind: 'string' })}]`])
  return type.optional ? read : `(${read} ?? ${write(type)})`
}

const ofList: Form = (place, type) => {
  const { draw, scope, write } = place
  const lists = ofKind(scope, 'list').filter(({ type: { item } }) => fits(item, required(type)))
  if (lists.length === 0) return undefined
  const { text, type: list } = draw.one(lists)
  const [dot, bracket] = list.optional ? ['?.', '?.['] : ['.', '[']
  const read = draw.one([`${text}${bracket}0]`, `${text}${bracket}1]`, `${text}${dot}at(-1)`, found(place, text, list)])
  return type.optional ? read : `(${read} ?? ${write(type)})`
}

const found = ({ draw, scope, write }: Place, text: string, { item, optional: isOptional }: ListType): string => {
  const name = freshName(draw)
  const inside = withName(scope, name, item)
  return `${text}${isOptional ? '?.' : '.'}find((${name}) => ${write({ kind: 'boolean' }, inside)})`
}

type ListType = Extract<Type, { kind: 'list' }> & { optional?: boolean }

const ofItem: Form = ({ draw, scope, write }, type) => {
  const fields = ofKind(scope, 'list').flatMap(({ text, type: { item, optional: isOptional } }) =>
    item.kind === 'object'
      ? Object.entries(item.fields)
          .filter(([key, field]) => /^[a-z]+$/i.test(key) && fits(required(field), required(type)))
          .map(([key]) => ({ text, item, key, isOptional }))
      : [],
  )
  if (fields.length === 0) return undefined
  const { text, item, key, isOptional } = draw.one(fields)
  const name = freshName(draw)
  const test = write({ kind: 'boolean' }, withName(scope, name, item))
  const read = draw.one([
    `${text}${isOptional ? '?.[' : '['}0]?.${key}`,
    `${text}${isOptional ? '?.' : '.'}find((${name}) => ${test})?.${key}`,
  ])
  return type.optional ? read : `(${read} ?? ${write(type)})`
}

const named: Form = ({ draw, scope }, type) => {
  const names = optionals(scope, required(type))
  return type.optional && names.length > 0 ? draw.one(names).text : undefined
}

const chained: Form = ({ write }, type) => (type.optional ? `(${write(type)} ?? ${write(type)})` : undefined)

const whenGiven: Form = (place, type) => {
  if (!type.optional) return undefined
  const { text, yes } = condition(place)
  return `(${text} ? ${place.write(type, yes)} : undefined)`
}

const present: Form = ({ write }, type) => (type.optional ? write(required(type)) : undefined)

/** Ways to write a value of any type. */
export const COMMON: readonly Form[] = [
  conditional,
  conditional,
  withDefault,
  withDefault,
  call,
  call,
  immediate,
  switched,
  table,
  ofMap,
  ofList,
  ofItem,
  named,
  named,
  chained,
  whenGiven,
  present,
]
