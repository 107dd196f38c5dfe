import { own } from '../../model/map.ts'
import {
  anyOf,
  expect,
  fieldOf,
  NOTHING,
  type Reference,
  type References,
  toValues,
  use,
  valuesIn,
} from './reference.ts'
import { type Kind, kindOf, type Use, type Value } from './value.ts'

/** The arguments of a function's call, with what a pipe adds. */
type Arguments = readonly References[]

/** What a function makes of its arguments, and what it tells of the values among them. */
type Effect = (args: Arguments, values: Value) => References

/** What each function tells of the values that it is given; the others only make strings of them. */
export const effectOf = (name: string): Effect => own(EFFECTS, name) ?? asText

const last = (args: Arguments): References => args.at(-1) ?? NOTHING
const first = (args: Arguments): References => args[0] ?? NOTHING

const using =
  (how: Use): Effect =>
  (args) => {
    for (const each of args) use(each, how)
    return NOTHING
  }

/** A string; of YAML or JSON, that a text is made of all that it holds. */
const asText: Effect = (args) => {
  for (const { value, kind } of held(args)) value.uses.add(kind === 'serialized' ? 'text' : 'string')
  return NOTHING
}

/** A string that is laid out otherwise: YAML stays YAML. */
const layOut: Effect = (args) => {
  for (const { value, kind } of held(args)) if (kind !== 'serialized') value.uses.add('string')
  return { all: last(args).all.filter(({ kind }) => kind === 'serialized') }
}

/** Whether strings hold something: what they are is not made a text. */
const search: Effect = (args) => {
  for (const { value, kind } of held(args)) if (kind !== 'serialized') value.uses.add('string')
  return NOTHING
}

/** The values among arguments, and as what they are given. */
const held = (args: Arguments) =>
  args.flatMap(({ all }) => all.flatMap((each) => ('value' in each && each.kind !== 'literal' ? [each] : [])))

const quote: Effect = (args, values) => {
  asText(args, values)
  return { all: valuesIn(last(args)).map((value) => ({ kind: 'quoted', value })) }
}

/** As YAML, JSON or TOML: all that it holds is handed on. */
const serialize: Effect = (args) => {
  use(last(args), 'whole')
  return { all: valuesIn(last(args)).map((value) => ({ kind: 'serialized', value })) }
}

const indent =
  (breaksLine: boolean): Effect =>
  (args) => {
    const [by] = first(args).all
    return { ...last(args), ...(by?.kind === 'literal' && { indent: { by: Number(by.value), breaksLine } }) }
  }

/** One of its arguments, of which the others tell the kind. */
const either: Effect = (args) => {
  for (const each of args) {
    const others = args.filter((other) => other !== each).flatMap(({ all }) => all)
    for (const other of others) expectLike(each, other)
  }
  return anyOf(...args)
}

const expectLike = (references: References, other: Reference): void => {
  if (other.kind === 'empty') expect(references, other.of)
  if (other.kind !== 'literal' || other.value === '') return
  expect(references, kindOf(other.value) as Kind)
}

const test: Effect = (args) => {
  for (const each of args) use(each, 'test')
  return NOTHING
}

const compare: Effect = (args) => {
  const literals = args.flatMap(({ all }) => all).filter((each) => each.kind === 'literal')
  for (const value of args.flatMap(valuesIn)) {
    for (const { value: literal } of literals) if (literal !== '') value.compared.add(literal)
    if (literals.length === 0) value.uses.add('test')
  }
  return NOTHING
}

const number = (how: 'integer' | 'number'): Effect => using(how)

const integer: Effect = (args) => {
  use(last(args), 'integer')
  return { all: valuesIn(last(args)).map((value) => ({ kind: 'integer', value })) }
}

/** How many turns a loop has. */
const count: Effect = (args) => {
  for (const each of args) {
    use(each, 'integer')
    use(each, 'count')
  }
  return NOTHING
}

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'string',
  bool: 'boolean',
  int: 'integer',
  int64: 'integer',
  float64: 'number',
  map: 'object',
  'map[string]interface {}': 'object',
  slice: 'array',
  '[]interface {}': 'array',
}

const askKind: Effect = ([kind = NOTHING, of = NOTHING]) => {
  const [name] = kind.all
  const asked = name?.kind === 'literal' ? KINDS[String(name.value)] : undefined
  if (asked) expect(of, asked)
  return NOTHING
}

/** A field by its name; one that isn't known when the chart is read may be any. */
const step = (of: References, by: References, values: Value): References => {
  const [key] = by.all
  if (key?.kind === 'literal') {
    if (typeof key.value !== 'number') return fieldOf(of, key.value.toString(), values)
    return toValues(valuesIn(of).map((value) => value.itemValue()))
  }
  use(of, 'dynamic')
  return toValues(valuesIn(of).map((value) => value.entryValue()))
}

const index: Effect = ([of = NOTHING, ...keys], values) => keys.reduce((at, key) => step(at, key, values), of)

const dig: Effect = (args, values) => {
  const [otherwise = NOTHING, of = NOTHING] = args.slice(-2)
  return either([args.slice(0, -2).reduce((at, key) => step(at, key, values), of), otherwise], values)
}

const dict: Effect = (args) => {
  if (args.length === 0) return { all: [{ kind: 'empty', of: 'object' }] }
  const entries = new Map<string, References>()
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [key] = args[at]?.all ?? []
    if (key?.kind === 'literal') entries.set(String(key.value), args[at + 1] as References)
  }
  return { all: [{ kind: 'dict', entries }] }
}

const list: Effect = (args) => (args.length === 0 ? { all: [{ kind: 'empty', of: 'array' }] } : anyOf(...args))

const itemOf: Effect = (args) => {
  expect(last(args), 'array')
  return toValues(valuesIn(last(args)).map((value) => value.itemValue()))
}

const join: Effect = (args) => {
  for (const value of valuesIn(last(args)))
    if (value.kinds.size === 0 || value.item) value.itemValue().uses.add('string')
  return NOTHING
}

const same: Effect = (args) => last(args)
/** What was written as YAML is read again. */
const decode: Effect = (args) => toValues(valuesIn(last(args)))
const firstOf: Effect = (args) => first(args)
const whole: Effect = (args) => {
  for (const each of args) use(each, 'whole')
  return anyOf(...args)
}

const keysOf: Effect = (args) => {
  use(first(args), 'whole')
  return NOTHING
}

/** What is left is handed on. */
const omit: Effect = ([of = NOTHING]) => {
  use(of, 'whole')
  return of
}

/** What is a text already is a template; YAML is one as a whole. */
const template: Effect = (args) => {
  for (const each of first(args).all) if ('value' in each && each.kind === 'value') each.value.uses.add('tpl')
  return first(args)
}

const named = (effect: Effect, ...names: readonly string[]): Readonly<Record<string, Effect>> =>
  Object.fromEntries(names.map((name) => [name, effect]))

const EFFECTS: Readonly<Record<string, Effect>> = {
  ...named(
    serialize,
    'toYaml',
    'toJson',
    'toPrettyJson',
    'toRawJson',
    'toToml',
    'toYamlPretty',
    'mustToYaml',
    'mustToJson',
  ),
  nindent: indent(true),
  indent: indent(false),
  ...named(either, 'default', 'coalesce'),
  ...named((args, values) => either(args.slice(0, 2), values), 'ternary'),
  ...named(
    (args, values) => {
      test(args, values)
      return anyOf(...args)
    },
    'and',
    'or',
  ),
  ...named(test, 'not', 'empty', 'all', 'any'),
  ...named(compare, 'eq', 'ne'),
  ...named(integer, 'int', 'int64', 'atoi'),
  ...named(count, 'until', 'untilStep', 'seq'),
  ...named(quote, 'quote', 'squote'),
  ...named(layOut, 'trimSuffix', 'trimAll', 'replace', 'toString'),
  ...named(search, 'contains', 'hasPrefix', 'hasSuffix', 'regexMatch', 'mustRegexMatch'),
  // Sprig makes integers of what these are given
  ...named(number('integer'), 'add', 'add1', 'sub', 'mul', 'div', 'mod', 'max', 'min'),
  ...named(number('number'), 'float64', 'gt', 'lt', 'ge', 'le'),
  ...named(askKind, 'kindIs', 'typeIs', 'typeIsLike'),
  ...named(() => NOTHING, 'kindOf', 'typeOf', 'fail', 'lookup', 'len'),
  ...named(index, 'index', 'get'),
  ...named((args, values) => step(first(args), last(args), values) && NOTHING, 'hasKey'),
  ...named((args, values) => step(last(args), first(args), values), 'pluck'),
  ...named(dig, 'dig'),
  ...named(dict, 'dict'),
  ...named(list, 'list', 'tuple', 'concat', 'append', 'prepend'),
  ...named(itemOf, 'first', 'last', 'mustFirst', 'mustLast'),
  ...named(join, 'join'),
  ...named(same, 'required', 'trim', 'trimPrefix', 'compact', 'uniq', 'rest', 'sortAlpha', 'reverse'),
  ...named(decode, 'fromYaml', 'fromJson', 'fromYamlArray', 'fromJsonArray'),
  ...named(firstOf, 'set', 'without', 'unset', 'pick', 'deepCopy', 'mustDeepCopy'),
  ...named(whole, 'merge', 'mergeOverwrite', 'mustMerge', 'mustMergeOverwrite'),
  ...named(keysOf, 'keys', 'values'),
  ...named(omit, 'omit'),
  ...named(template, 'tpl'),
}
