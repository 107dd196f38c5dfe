import type { Type } from '../../../src/model/type.ts'
import { condition } from './conditions.ts'
import { distinct, FIELDS } from './literals.ts'
import { ofKind, withName } from './scope.ts'
import { keyText, mapOf, PLAIN, TEXT, TRUTH, typeText } from './types.ts'
import { type Form, freshName, type Place } from './writing.ts'

type MapType = Extract<Type, { kind: 'map' }>
type MapForm = (place: Place, value: Type) => string | undefined

/** A key that is worked out. */
export const computedKey = ({ write, draw }: Place): string =>
  `[${draw.one([() => write(TEXT), () => `\`x-\${${write(TEXT)}}\``, () => `(${write({ ...TEXT, optional: true })} ?? 'k')`, () => write(PLAIN)])()}]`

/** Each field is there once: TypeScript refuses another. */
const entriesOf = (place: Place, value: Type): string[] => {
  const keys = distinct(place.draw.times(1, 4, () => place.draw.one(FIELDS)))
  return keys.flatMap((key) => [
    ...(place.draw.chance(65) ? [field(place, key, value)] : []),
    ...(place.draw.chance(60) ? [spread(place, value)] : []),
  ])
}

const field = (place: Place, key: string, value: Type): string =>
  place.draw.chance(15) ? `${computedKey(place)}: ${place.write(value)}` : `${keyText(key)}: ${place.write(value)}`

const spread = (place: Place, value: Type): string => {
  const { write, draw, scope } = place
  const { text, yes, no } = condition(place)
  const known = (inside = scope): string => `{ ${keyText(draw.one(FIELDS))}: ${write(value, inside)} }`
  const names = ofKind(scope, 'map').filter(({ type }) => JSON.stringify(type.value) === JSON.stringify(value))
  return draw.one([
    () => `...${write(mapOf(value))}`,
    () => `...(${write({ ...mapOf(value), optional: true })})`,
    () => (names.length > 0 ? `...${draw.one(names).text}` : `...${known()}`),
    () => (names.length > 0 ? `...${draw.one(names).text}` : `...${known()}`),
    () => `...(${text} && ${known(yes)})`,
    () => `...(${text} ? ${known(yes)} : ${known(no)})`,
    () => `...(${text} ? ${write(mapOf(value), yes)} : {})`,
    () => `...(${text} ? ${write(mapOf(value), yes)} : ${known(no)})`,
  ])()
}

const composed: MapForm = (place, value) => `({ ${entriesOf(place, value).join(', ')} })`

const fromList: MapForm = ({ draw, scope, write }, value) => {
  const lists = ofKind(scope, 'list').filter(({ type }) => !type.optional)
  if (lists.length === 0) return undefined
  const { text, type } = draw.one(lists)
  const name = freshName(draw)
  const inside = withName(scope, name, type.item)
  return `Object.fromEntries(${text}.map((${name}) => [${write(TEXT, inside)}, ${write(value, inside)}] as const))`
}

const fromMap: MapForm = ({ draw, scope, write }, value) => {
  const maps = ofKind(scope, 'map').filter(({ type }) => !type.optional)
  if (maps.length === 0) return undefined
  const { text, type } = draw.one(maps)
  const [key, entry] = [freshName(draw), `entry${draw.one(['', 1])}`]
  const inside = withName(withName(scope, key, TEXT), entry, type.value)
  const filter = draw.chance(40) ? `.filter(([${key}, ${entry}]) => ${write(TRUTH, inside)})` : ''
  const made = `.map(([${key}, ${entry}]) => [${draw.one([key, `\`\${${key}}-x\``])}, ${write(value, inside)}] as const)`
  return `Object.fromEntries(${draw.one(['entries', 'Object.entries'])}(${text})${filter}${made})`
}

const chosen: MapForm = ({ draw, write }, value) =>
  `${draw.one(['omit', 'pick'])}(${write(mapOf(value))}, ${draw.one(["'a'", "'k', 'b'", "'x-a'"])})`

const withoutField: MapForm = ({ draw, write }, value) => {
  const [left, rest] = [freshName(draw), 'rest']
  const taken = `{ a: ${left}, ...${rest} }: ${typeText(mapOf(value))} & { a?: ${typeText(value)} }`
  return `((${taken}) => ${draw.one([rest, `({ ...${rest}, b: ${left} ?? ${write(value)} })`])})(${write(mapOf(value))})`
}

const merged: MapForm = ({ draw, write }, value) =>
  `${draw.one(['merge', 'mergeOverwrite'])}(${write(mapOf(value))}, ${write(mapOf(value))})`

const FORMS: readonly MapForm[] = [
  composed,
  composed,
  composed,
  composed,
  fromList,
  fromMap,
  chosen,
  withoutField,
  merged,
]

/** Ways to write a map. */
export const MAP_FORMS: readonly Form[] = FORMS.map(
  (form): Form =>
    (place, type) =>
      form(place, (type as MapType).value),
)

/** Parts of a map that may hold anything: more than a type would say. */
export const looseEntries = (place: Place, field: () => Type): string[] =>
  distinct(place.draw.times(1, 5, () => place.draw.one(FIELDS))).flatMap((key) => looseEntry(place, key, field))

const looseEntry = (place: Place, key: string, field: () => Type): string[] => {
  const { write, draw, scope } = place
  const { text, yes, no } = condition(place)
  const maps = [...ofKind(scope, 'map'), ...ofKind(scope, 'object')]
  const known = (inside = scope): string => `{ ${keyText(draw.one(FIELDS))}: ${write(field(), inside)} }`
  const plain = `${keyText(key)}: ${write(field())}`
  if (place.depth <= 0 || maps.length === 0) return [plain]
  return draw.one([
    () => [plain],
    () => [plain],
    () => [plain],
    () => [`${computedKey(place)}: ${write(field())}`],
    () => [plain, `...${draw.one(maps).text}`],
    () => [`...${draw.one(maps).text}`, plain],
    () => [`...${draw.one(maps).text}`, `...${draw.one(maps).text}`],
    () => [`...(${text} && ${known(yes)})`],
    () => [`...(${text} ? ${known(yes)} : ${known(no)})`, plain],
    () => [`...(${text} ? ${write(mapOf(TEXT), yes)} : {})`],
    () => [`...${write(mapOf(TEXT))}`],
    () => [`${keyText(key)}: { ${looseEntries(place.within(), field).join(', ')} }`],
    () => [
      `${keyText(key)}: [${draw.times(1, 2, () => `{ ${looseEntries(place.within(), field).join(', ')} }`).join(', ')}]`,
    ],
    () => listEntry(place, key, field),
  ])()
}

const listEntry = (place: Place, key: string, field: () => Type): string[] => {
  const { draw, scope } = place
  const lists = ofKind(scope, 'list')
  if (lists.length === 0) return []
  const { text, type } = draw.one(lists)
  const name = freshName(draw)
  const item = `{ ${looseEntries(place.within(withName(scope, name, type.item)), field).join(', ')} }`
  return [`${keyText(key)}: ${text}${type.optional ? '?.' : '.'}map((${name}) => (${item}))`]
}
