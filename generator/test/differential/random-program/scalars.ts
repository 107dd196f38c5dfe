import { required, type Type } from '../../../src/model/type.ts'
import { TRUTHS } from './conditions.ts'
import { ofKind, withName } from './scope.ts'
import { listOf, mapOf, PLAIN, TEXT, TRUTH, WHOLE } from './types.ts'
import { type Form, freshName, type Place } from './writing.ts'

const part = ({ write, draw }: Place): string => write(draw.one([TEXT, TEXT, WHOLE, TRUTH]))

const template: Form = (place, type) => {
  if (isPlain(type)) return `\`\${${place.write(PLAIN)}}-\${${place.write(WHOLE)}}\``
  const parts = place.draw.times(1, 3, () => `\${${part(place)}}`)
  return `\`${place.draw.one(['', 'x-', '{{', '%d'])}${parts.join(place.draw.one(['-', '', ' ', ': ', '\\n']))}\``
}

const isPlain = (type: Type): boolean => type.kind === 'string' && type.ascii === true

const either: Form = ({ write }, type) => (type.optional ? undefined : `(${write(type)} || ${write(type)})`)

const OF_TEXT = ['trim', 'base64Encode', 'sha256', 'sha1', 'base32Encode', 'urlQuery', 'adler32'] as const
const METHODS = [".replaceAll('a', '-')", ".replaceAll('{{', 'x')", '.toString()', ".concat('-x')"] as const

const ofText: Form = ({ write, draw }, type) => {
  if (isPlain(type)) return undefined
  const text = write(TEXT)
  return draw.one([
    `${draw.one(OF_TEXT)}(${text})`,
    `${draw.one(['trimSuffix', 'trimPrefix', 'trimAll'])}(${text}, '${draw.one(['-', 'a', '.'])}')`,
    `${text}${draw.one(METHODS)}`,
    `replace(${text}, 'a', 'b')`,
    `indent(${text}, 2)`,
    `regexReplaceAllLiteral('[^a-z0-9]+', ${text}, '$1')`,
    `regexReplaceAll('([a-z]+)-', ${text}, '\${1}')`,
    `regexFind('[0-9a-z]+', ${text})`,
    `(${text} + ${write(TEXT)})`,
    `base64Decode(base64Encode(${text}))`,
    `${draw.one(['upper', 'lower'])}(${text})`,
    `truncate(${text}, ${draw.one([0, 1, 5])})`,
    `printf('%s|%5s|%.2s', ${text}, ${write(PLAIN)}, ${text})`,
    `printf('%q %03d %v %t', ${write(PLAIN)}, ${write(WHOLE)}, ${write(WHOLE)}, ${write(TRUTH)})`,
    `printf('%.1f %x', ${draw.one(['mulf', 'addf', 'subf'])}(${write(WHOLE)}, 0.3), ${text})`,
    `\`\${round(divf(${write(WHOLE)}, ${draw.one([2, 3])}), 2)}\``,
  ])
}

const ofPlain: Form = ({ write, draw }) => {
  const text = write(PLAIN)
  return draw.one([
    `${draw.one(['upper', 'lower', 'withoutSpaces', 'titleCase'])}(${text})`,
    `truncate(${text}, ${draw.one([0, 1, 5])})`,
    `abbreviate(${text}, 10)`,
    `repeat(${text}, 2)`,
    `${text}${draw.one(['.toUpperCase()', '.toLowerCase()', '.trim()', '.slice(0, 3)', '.repeat(2)'])}`,
  ])
}

const joined: Form = ({ write, draw }, type) =>
  isPlain(type)
    ? undefined
    : draw.one([`${write(listOf(TEXT))}.join('${draw.one([',', '', '\\n'])}')`, `join(${write(listOf(TEXT))}, '-')`])

const json: Form = ({ write, draw }) =>
  draw.one([`toJson(${write(listOf(TEXT))})`, `JSON.stringify(${write(WHOLE)})`, `String(${write(WHOLE)})`])

const union: Form = ({ draw, scope }, type) => {
  const names = ofKind(scope, 'union').filter(({ type: { of } }) => of.every(({ kind }) => kind !== 'object'))
  if (names.length === 0 || isPlain(type)) return undefined
  const { text, type: given } = draw.one(names)
  return `\`v\${${given.optional ? `(${text} ?? 'none')` : text}}\``
}

const reduced: Form = ({ draw, scope, write }, type) => {
  const lists = ofKind(scope, 'list').filter((list) => !list.type.optional)
  if (lists.length === 0 || isPlain(type)) return undefined
  const { text, type: list } = draw.one(lists)
  const [state, item] = [freshName(draw), `each${draw.one([1, 2])}`]
  const inside = withName(withName(scope, item, list.item), state, required(type))
  const step =
    type.kind === 'integer' ? `${state} + ${draw.one(['1', '2'])}` : `\`\${${state}}/\${${write(TEXT, inside)}}\``
  const test = draw.chance(40) ? `${write(TRUTH, inside)} ? ${state} : ` : ''
  return `${text}.reduce((${state}, ${item}) => ${test}${step}, ${type.kind === 'integer' ? '0' : write(TEXT)})`
}

/** What is written as YAML, TOML or JSON, and read again. */
const serialized: Form = ({ write, draw }, type) => {
  if (isPlain(type)) return undefined
  const value = write(draw.one([mapOf(TEXT), mapOf(WHOLE), mapOf(TRUTH)]))
  const read = draw.one([`fromYaml(toYaml(${value}))`, `fromJson(toJson(${value}))`])
  return draw.one([
    `toYaml(${value})`,
    `toYaml(${write(listOf(TEXT))})`,
    `toToml(${value})`,
    `toToml({ all: ${value}, on: ${write(TRUTH)} })`,
    `toJson(${read})`,
    `toYaml(fromYamlArray(toYaml(${write(listOf(TEXT))})))`,
    `toJson(dig('a', 'none', ${read}))`,
    `toYaml(${draw.one(['merge', 'mergeOverwrite'])}(${read}, { k: ${write(TEXT)} }))`,
  ])
}

/** Ways to write a text. */
export const TEXT_FORMS: readonly Form[] = [
  template,
  template,
  either,
  ofText,
  ofPlain,
  joined,
  json,
  serialized,
  union,
  reduced,
]

const computed: Form = ({ write, draw }) => {
  const whole = write(WHOLE)
  return draw.one([
    `(${whole} + ${write(WHOLE)})`,
    `(${whole} - ${write(WHOLE)})`,
    `(${whole} * ${draw.one([2, 3, -1])})`,
    `(${whole} % ${draw.one([2, 5])})`,
    `Math.trunc(${whole} / ${draw.one([2, 7])})`,
    `Math.${draw.one(['max', 'min'])}(${whole}, ${write(WHOLE)})`,
    `${draw.one(['max', 'min'])}(${whole}, ${write(WHOLE)})`,
    `-(${whole})`,
    `Math.ceil(${whole})`,
  ])
}

const counted: Form = ({ write, draw, scope }) => {
  const name = freshName(draw)
  const inside = withName(scope, name, TEXT)
  return draw.one([
    () => `${write(listOf(TEXT))}.length`,
    () => `len(${write(listOf(TEXT))})`,
    () => `Object.keys(${write(mapOf(TEXT))}).length`,
    () => `${write(listOf(TEXT))}.filter((${name}) => ${write(TRUTH, inside)}).length`,
    () => `${write(listOf(TEXT))}.findIndex((${name}) => ${write(TRUTH, inside)})`,
    () => `${write(listOf(TEXT))}.indexOf(${write(TEXT)})`,
    () => `${write(PLAIN)}.length`,
  ])()
}

/** Ways to write a whole number. */
export const WHOLE_FORMS: readonly Form[] = [computed, computed, counted, reduced]

const searched: Form = ({ draw, scope, write }) => {
  const lists = ofKind(scope, 'list').filter((list) => !list.type.optional)
  if (lists.length === 0) return undefined
  const { text, type } = draw.one(lists)
  const name = freshName(draw)
  return `${text}.${draw.one(['some', 'every'])}((${name}) => ${write(TRUTH, withName(scope, name, type.item))})`
}

const searchedMap: Form = ({ draw, scope, write }) => {
  const maps = ofKind(scope, 'map').filter((map) => !map.type.optional)
  if (maps.length === 0) return undefined
  const { text, type } = draw.one(maps)
  const inside = withName(withName(scope, 'key', TEXT), 'entry', type.value)
  const of = draw.one(['entries', 'Object.entries'])
  return `${of}(${text}).${draw.one(['some', 'every'])}(([key, entry]) => ${write(TRUTH, inside)})`
}

const logic: Form = ({ write, draw }) =>
  draw.one([`(${write(TRUTH)} && ${write(TRUTH)})`, `(${write(TRUTH)} || ${write(TRUTH)})`, `!${write(TRUTH)}`])

const tests = TRUTHS.map(
  (form): Form =>
    (place) =>
      form(place),
)

/** Ways to write a boolean. */
export const TRUTH_FORMS: readonly Form[] = [...tests, logic, logic, searched, searched, searchedMap]
