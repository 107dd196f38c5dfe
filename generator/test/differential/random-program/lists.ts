import type { Type } from '../../../src/model/type.ts'
import { condition } from './conditions.ts'
import { ofKind, type Scope, withName } from './scope.ts'
import { fits, listOf, mapOf, PLAIN, TEXT, TRUTH, typeText, WHOLE } from './types.ts'
import { type Form, freshName, type Place } from './writing.ts'

type ListType = Extract<Type, { kind: 'list' }>
type ListForm = (place: Place, item: Type) => string | undefined

const itemsOf = (place: Place, item: Type): string => {
  const { write, draw } = place
  const { text, yes, no } = condition(place)
  return draw.one([
    () => write(item),
    () => write(item),
    () => `...${write(listOf(item))}`,
    () => `...(${text} ? [${write(item, yes)}] : [])`,
    () => `...(${text} ? ${write(listOf(item), yes)} : ${write(listOf(item), no)})`,
    () => `...(${write({ ...listOf(item), optional: true })} ?? [])`,
  ])()
}

const composed: ListForm = (place, item) => `[${place.draw.times(1, 3, () => itemsOf(place, item)).join(', ')}]`

const empty: ListForm = (_, item) => `([] as ${typeText(listOf(item))})`

/** A loop over a list at hand: its head with a name for the item, and what is in scope there. */
const loop = (place: Place): { head: string; name: string; inside: Scope; item: Type; isOptional: boolean } => {
  const { draw, scope, write } = place
  const lists = ofKind(scope, 'list')
  const name = freshName(draw)
  if (lists.length > 0 && draw.chance(70)) {
    const { text, type } = draw.one(lists)
    const head = `${text}${type.optional ? '?.' : '.'}`
    return { head, name, inside: withName(scope, name, type.item), item: type.item, isOptional: type.optional === true }
  }
  const item = draw.one([TEXT, WHOLE])
  return { head: `${write(listOf(item))}.`, name, inside: withName(scope, name, item), item, isOptional: false }
}

const orEmpty = (text: string, isOptional: boolean): string => (isOptional ? `(${text} ?? [])` : text)

const mapped: ListForm = (place, item) => {
  const { head, name, inside, isOptional } = loop(place)
  const [first, rest] = place.draw.chance(20) ? [', at', withName(inside, 'at', WHOLE)] : ['', inside]
  return orEmpty(`${head}map((${name}${first}) => ${place.write(item, rest)})`, isOptional)
}

const mappedBlock: ListForm = (place, item) => {
  const { head, name, inside, isOptional } = loop(place)
  const { text, yes, no } = condition(place.within(inside))
  const body = `{ if (${text}) return ${place.write(item, yes)}; return ${place.write(item, no)} }`
  return orEmpty(`${head}map((${name}) => ${body})`, isOptional)
}

const filteredMap: ListForm = (place, item) => {
  const { head, name, inside, isOptional } = loop(place)
  const { write } = place
  return orEmpty(
    `${head}filter((${name}) => ${write(TRUTH, inside)}).map((${name}) => ${write(item, inside)})`,
    isOptional,
  )
}

const flat: ListForm = (place, item) => {
  const { head, name, inside, isOptional } = loop(place)
  return orEmpty(`${head}flatMap((${name}) => ${place.write(listOf(item), inside)})`, isOptional)
}

const filtered: ListForm = ({ draw, scope, write }, item) => {
  const name = freshName(draw)
  return `${write(listOf(item))}.filter((${name}) => ${write(TRUTH, withName(scope, name, item))})`
}

const ofEntries: ListForm = ({ draw, scope, write }, item) => {
  const maps = ofKind(scope, 'map')
  if (maps.length === 0) return undefined
  const { text, type } = draw.one(maps)
  const [key, value] = [freshName(draw), `entry${draw.one(['', 1])}`]
  const inside = withName(withName(scope, key, TEXT), value, type.value)
  const filter = draw.chance(30) ? `.filter(([${key}, ${value}]) => ${write(TRUTH, inside)})` : ''
  return `entries(${text}${type.optional ? ' ?? {}' : ''})${filter}.map(([${key}, ${value}]) => ${write(item, inside)})`
}

const part: ListForm = ({ draw, write }, item) =>
  `${write(listOf(item))}${draw.one(['.slice(1)', '.slice(0, 1)', '.slice(1, 3)', `.concat(${write(listOf(item))})`])}`

const ofTexts: ListForm = ({ draw, write }, item) =>
  fits(TEXT, item)
    ? draw.one([
        () => `${draw.one(['sortAlpha', 'uniq', 'reversed'])}(${write(listOf(TEXT))})`,
        () => `concat(${write(listOf(TEXT))}, ${write(listOf(TEXT))})`,
        () => `keys(${write(mapOf(TEXT))})`,
        () => `split(${write(TEXT)}, '${draw.one([',', '-'])}')`,
        () => `${write(TEXT)}.split('${draw.one([',', '-'])}')`,
        () => `regexFindAll('[a-z]+', ${write(TEXT)})`,
        () => `without(${write(listOf(TEXT))}, ${write(TEXT)})`,
        () => `${draw.one(['compact', 'initial', 'rest'])}(${write(listOf(TEXT))})`,
        () => `splitN(${write(TEXT)}, '${draw.one([',', '-', '.'])}', 2)`,
        () => `${write(listOf(PLAIN))}.toSorted()`,
      ])()
    : undefined

const FORMS: readonly ListForm[] = [
  composed,
  composed,
  composed,
  empty,
  mapped,
  mapped,
  mappedBlock,
  filteredMap,
  flat,
  filtered,
  ofEntries,
  ofEntries,
  part,
  ofTexts,
]

/** Ways to write a list. */
export const LIST_FORMS: readonly Form[] = FORMS.map(
  (form): Form =>
    (place, type) =>
      form(place, (type as ListType).item),
)
