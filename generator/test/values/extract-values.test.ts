import { describe, expect, it } from 'vitest'
import {
  type JsonMap,
  schemaDocument,
  typedValues,
  valueProblems,
  writeValues,
  writeValuesTable,
} from '../../src/values/index.ts'
import { schemaProgram } from '../../src/values/interface/generated-schema.ts'
import { richFile, richModel } from './rich.ts'
import { modelOf } from './small-schema.ts'

const field = (name: string) => richModel().fields.find((one) => one.name === name)
const typeOf = (name: string) => field(name)?.type

describe('extracting values', () => {
  it('lists each field once, interfaces before what is in them', () => {
    const names = richModel().fields.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.slice(0, 3)).toEqual(['text', 'script', 'mode'])
    expect(names.filter((name) => name.startsWith('second'))).toEqual([
      'second',
      'second.seconds',
      'second.memory',
      'second.counted',
    ])
  })

  it('gives texts their listed values, and says what their constraints tell', () => {
    expect(typeOf('text')).toEqual({ kind: 'string' })
    expect(typeOf('mode')).toMatchObject({ kind: 'string', values: ['on', 'off'], nonEmpty: true, ascii: true })
    expect(typeOf('host')).toEqual({ kind: 'string', optional: true, nonEmpty: true, ascii: true, simple: true })
    expect(typeOf('since')).toEqual({ kind: 'string', optional: true, nonEmpty: true, ascii: true, simple: true })
  })

  it('tells whole numbers from decimals', () => {
    expect(typeOf('port')).toEqual({ kind: 'integer', minimum: 1, maximum: 65535 })
    expect(typeOf('count')).toEqual({ kind: 'integer' })
    expect(typeOf('lowPort')).toEqual({ kind: 'integer', minimum: 1, maximum: 1023 })
    expect(typeOf('ratio')).toEqual({ kind: 'number' })
    expect(typeOf('offset')).toEqual({ kind: 'number', optional: true })
  })

  it('keeps text and number of a tag apart', () => {
    expect(typeOf('tag')).toEqual({
      kind: 'union',
      optional: true,
      of: [
        { kind: 'string', nonEmpty: true, ascii: true, simple: true },
        { kind: 'integer', minimum: 0 },
      ],
    })
  })

  it('opens Records and closes interfaces', () => {
    expect(typeOf('ports')).toMatchObject({ kind: 'map', value: { kind: 'integer', minimum: 1, maximum: 65535 } })
    expect(typeOf('tuning')).toMatchObject({ kind: 'object', fields: { workers: { kind: 'integer', optional: true } } })
    expect(typeOf('tagged')).toMatchObject({ fields: { tag: expect.not.objectContaining({ optional: true }) } })
  })

  it('keeps the alternatives of a tagged union apart', () => {
    expect(typeOf('storage')).toMatchObject({
      kind: 'union',
      optional: true,
      of: [
        { kind: 'object', fields: { kind: { values: ['claim'] }, size: { kind: 'string' } } },
        { kind: 'object', fields: { kind: { values: ['folder'] } } },
      ],
    })
  })

  it('stops at what is passed through', () => {
    expect(typeOf('affinity')).toEqual({ kind: 'any' })
    expect(typeOf('tolerations')).toEqual({ kind: 'list', item: { kind: 'any' } })
  })

  const LABEL = '/**\n * @pattern ^[a-z]+$\n * @maxLength 9\n */\nexport type Label = string\n'
  it.each([
    ['a Record', `${LABEL}export interface Values { a: Record<Label, number> }`],
    ['an alias of an alias', `${LABEL}export type Name = Label\nexport interface Values { a: Record<Name, number> }`],
    ['a map for reading', `${LABEL}export interface Values { a: Readonly<Record<Label, number>> }`],
    ['an index signature', `${LABEL}export interface Values { a: { [name: Label]: number } }`],
    [
      'an interface of its own',
      `${LABEL}export interface Numbers { [name: Label]: number }\nexport interface Values { a: Numbers }`,
    ],
    [
      'a tag',
      'export interface Values {\n/** @propertyNames {"pattern": "^[a-z]+$", "maxLength": 9} */\na: Record<string, number>\n}',
    ],
  ])('knows of the keys what their type says, in %s', (_, source) => {
    const model = modelOf(source)
    const key = { kind: 'string', nonEmpty: true, ascii: true, simple: true }
    expect(model.type).toEqual({ kind: 'object', fields: { a: { kind: 'map', key, value: { kind: 'number' } } } })
    expect(JSON.stringify(schemaDocument(model, false, ''))).toMatch(
      /"propertyNames":\{("maxLength":9|,|"pattern":"\^\[a-z\]\+\$"){3}\}/,
    )
    const problems = (a: JsonMap) => valueProblems(model, { a })
    expect(problems({ a: 1 })).toEqual([])
    expect(problems({ 'B.c': 1 })).toEqual([{ path: 'a.B\\.c', message: 'the key must match ^[a-z]+$, but is "B.c"' }])
    expect(problems({ abcdefghij: 1 })).toEqual([
      { path: 'a.abcdefghij', message: 'the key must have at most 9 characters, but is "abcdefghij"' },
    ])
  })

  it('knows keys of a format', () => {
    const source = 'export interface Values {\n/** @propertyNames {"format": "ipv4"} */\na: Record<string, string>\n}'
    expect(modelOf(source).type).toMatchObject({ fields: { a: { key: { ascii: true, nonEmpty: true } } } })
    expect(valueProblems(modelOf(source), { a: { '10.0.0.1': '' } })).toEqual([])
    expect(valueProblems(modelOf(source), { a: { '10.0.0': '' } })).toHaveLength(1)
  })

  it('reads doc comments whole, with their tags', () => {
    expect(field('script')?.description).toBe('A text of several lines:\n\n- with a list\n- in its description')
    expect(field('port')?.example).toBe(8080)
    expect(field('tuning.threads')?.deprecated).toBe('set `workers` instead')
    expect(field('greeting')?.renamedFrom).toBe('welcome')
    expect(['title', 'last', 'text'].map((name) => field(name)?.isTemplate)).toEqual([true, true, undefined])
    expect(field('first.seconds')?.constraints).toEqual({ minimum: 1 })
  })

  it('takes defaults from the typed constant, undefined for unset', () => {
    expect(field('count')?.default).toBe(-3)
    expect(field('first.seconds')?.default).toBe(30)
    expect(field('nodePort')).not.toHaveProperty('default')
    expect(richModel().defaults).not.toHaveProperty('nodePort')
  })

  it('loads nothing of Kubernetes and one library, which keeps it quick', () => {
    const files = schemaProgram(richFile)
      .getSourceFiles()
      .map(({ fileName }) => fileName)
    expect(files.filter((file) => /kubernetes-models|src\/kubernetes\//.test(file))).toEqual([])
    expect(files.length).toBeLessThan(8)
  })

  const values = (fields: string): string => `export interface Values {\n${fields}\n}`
  it.each([
    ['any', values('a: any'), 'a: the types `any`, `unknown` and `object`'],
    ['unknown', values('a: { b: unknown[] }'), 'a.b[]: the types `any`'],
    ['object', values('a: Record<string, object>'), 'a.*: the types `any`'],
    [
      'an alias of a package',
      `import type { CompressionType } from 'chartwright/cloudnative-pg'\n${values('a: CompressionType')}`,
      'a: the types `any`',
    ],
    ['null', values('a: null'), "a: the type `null` isn't supported"],
    ['null in a map', values('a: Record<string, string | null>'), "a.*: the type `null` isn't supported"],
    ['a tuple', values('a: [string, number]'), "a: tuples aren't supported"],
    [
      'a list of anything beside fields',
      values('a: { b: string; [key: string]: unknown[] | string }'),
      'a.*[]: the types',
    ],
    [
      'a type in itself',
      `export interface Tree { children: Tree[] }\n${values('a: Tree')}`,
      'the type `Tree` contains itself',
    ],
    ['a template of numbers', values('/** @tpl */\na: number'), 'a: @tpl marks strings'],
    ['a template of numbers or not', values('/** @tpl */\na: boolean'), 'a: @tpl marks strings'],
    ['a look-ahead', values('/** @pattern ^(?!a) */\na: string'), 'a: the pattern ^(?!a) means something else'],
    [
      'a format of one side',
      values('/** @format email */\na: string'),
      'a: Helm and editors check the format email differently',
    ],
    [
      'a fraction',
      values('/** @multipleOf 0.1 */\na: number'),
      'a: @multipleOf takes a positive integer, but was given 0.1',
    ],
    ['a key pattern', values('/** @propertyNames {"pattern": "."} */\na: Record<string, string>'), 'a: the pattern .'],
  ])('refuses %s and names the value', (_, source, message) => {
    expect(() => modelOf(source)).toThrow(message)
  })

  const SIZE = { constraints: { minimum: 0 }, description: 'Size.' }
  it.each([
    ['behind text', '/** Size. @minimum 0 */\na: number', SIZE],
    ['behind text of a further line', '/**\n * Size.\n * @example 1\n * @minimum 0 */\na: number', SIZE],
    ['in a continuation line', '/**\n * Size\n * of it. @minimum 0\n */\na: number', { constraints: SIZE.constraints }],
    ['behind another tag', '/** @minimum 0 @maximum 9 */\na: number', { constraints: { minimum: 0, maximum: 9 } }],
    ['behind an example', '/**\n * @example a\n *   b @maxLength 5\n */\na: string', { constraints: { maxLength: 5 } }],
    ['of other kinds', '/** Old. @deprecated use b */\na?: string', { deprecated: 'use b', description: 'Old.' }],
    ['of a type', '/** Count. @asType integer @minimum 0 */\na: number', { type: { kind: 'integer', minimum: 0 } }],
    [
      'in code, as text',
      '/** Like `@minimum 0`. */\na: number',
      { constraints: {}, description: 'Like `@minimum 0`.' },
    ],
    ['in an address, as text', '/** To me@example.com. */\na: string', { description: 'To me@example.com.' }],
  ])('reads a tag %s', (_, source, expected) => {
    expect(modelOf(values(source)).fields[0]).toMatchObject(expected)
  })

  const STRAY = "is in the middle of a doc comment's text, where it has no effect: write it on a line of its own"
  it.each([
    ['in parentheses', '/** Size (@minimum 0). */\na: number', `a: @minimum ${STRAY}`],
    ['glued to a word', '/** Size.@minimum 0 */\na: number', `a: @minimum ${STRAY}`],
    ['in a continuation line', '/**\n * Size\n * (@maximum 5)\n */\na: { b: number }', `a: @maximum ${STRAY}`],
    ['in another tag', '/** @deprecated use b (@tpl) */\na?: string', `a: @tpl ${STRAY}`],
    [
      'in the comment of an alias',
      '/** Size,@minLength 3 */\ntype T = string\nexport interface Values { a: T }',
      STRAY,
    ],
    [
      'with words behind it',
      '/** @minimum 0 at least */\na: number',
      'a: @minimum takes a number, but was given "0 at least"',
    ],
    [
      'with a fraction',
      '/** @maxLength 1.5 */\na: string',
      'a: @maxLength takes an integer of at least 0, but was given 1.5',
    ],
    ['without what it needs', '/** @pattern */\na: string', 'a: @pattern takes a string, but was given ""'],
    ['of a type with words behind it', '/** @asType integer. */\na: number', "a: @asType integer. isn't supported"],
    [
      'for numbers on a map',
      '/** @minimum 1 */\na: Record<string, number>',
      'a: @minimum limits numbers, and this value is a map',
    ],
    [
      'for strings on a number',
      '/** @pattern ^a$ */\na: number',
      'a: @pattern limits strings, and this value is a number',
    ],
    [
      'for lists on a string',
      '/** @minItems 1 */\na: { b: string }\n',
      'a: @minItems limits lists, and this value is an interface',
    ],
    ['for numbers on strings and booleans', '/** @minimum 1 */\na: string | boolean', 'a: @minimum limits numbers'],
    [
      'on an index signature',
      'a: {\n/** @minLength 3 */\n[key: string]: string\n}',
      '@minLength has no effect on an index signature',
    ],
  ])('refuses a tag %s, which would have no effect', (_, source, message) => {
    expect(() => modelOf(source.includes('interface Values') ? source : values(source))).toThrow(message)
  })

  it('takes a tag that limits one alternative of a union', () => {
    const model = modelOf(values('/**\n * @minLength 1\n * @minimum 0\n */\na: string | number'))
    expect(valueProblems(model, { a: '' })).toHaveLength(1)
    expect(valueProblems(model, { a: -1 })).toHaveLength(1)
    expect(valueProblems(model, { a: 'b' })).toEqual([])
  })

  it('knows fields by the names that all objects of JavaScript have', () => {
    const model = modelOf(values('/** A. */\nconstructor?: string\n/** B. */\ntoString: string'), {
      toString: 'b',
    } as never)
    expect(model.fields.map((one) => [one.name, one.default])).toEqual([
      ['constructor', undefined],
      ['toString', 'b'],
    ])
    expect(writeValues(model)).toContain('# constructor: example')
    expect(valueProblems(model, {})).toEqual([{ path: 'toString', message: 'this value is required' }])
    expect(() => modelOf(values('/** @format constructor */\na: string'))).toThrow('the format constructor differently')
  })

  const fields = { b: { kind: 'string' }, c: { kind: 'boolean', optional: true } }
  it.each([
    ['of anything', 'a: { b: string; c?: boolean; [key: string]: unknown }', { kind: 'unknown' }],
    ['of any', 'a: { b: string; c?: boolean; [key: string]: any }', { kind: 'unknown' }],
    ['put together', 'a: { b: string; c?: boolean } & Record<string, unknown>', { kind: 'unknown' }],
    [
      'of a type',
      'a: { b: string; c?: boolean; [key: string]: string | boolean | undefined }',
      { kind: 'union', of: [{ kind: 'string' }, { kind: 'boolean' }] },
    ],
  ])('knows the fields of an open interface %s', (_, source, value) => {
    expect(modelOf(values(source)).type).toMatchObject({ fields: { a: { kind: 'map', value, fields } } })
  })

  it('takes a map of anything', () => {
    const of = { kind: 'map', value: { kind: 'unknown' } }
    const model = modelOf(values('a: { [key: string]: unknown }\nb: Record<string, unknown>'))
    expect(model.type).toEqual({ kind: 'object', fields: { a: of, b: of } })
    const given = { a: { x: { y: null }, z: [1] }, b: { x: '', y: 1.5, z: false } }
    expect(valueProblems(model, given)).toEqual([])
    expect(typedValues(model, given)).toEqual(given)
    expect(valueProblems(model, { a: { x: null }, b: {} }).map(({ path }) => path)).toEqual(['a.x'])
  })

  it('takes a value that may be null for one that may be left out', () => {
    const source = `interface Inner { b: string }\n${values('a: string | null\nb?: Inner | null\nc: number | string | null')}`
    const model = modelOf(source, { a: null, c: 1 })
    expect(model.fields.map(({ name, type }) => `${name} ${type.kind} ${type.optional}`)).toEqual([
      'a string true',
      'b object true',
      'b.b string undefined',
      'c union true',
    ])
    for (const given of [{}, { a: null, b: null, c: null }, { a: 'x', b: { b: 'y' }, c: 'z' }])
      expect(valueProblems(model, given)).toEqual([])
    expect(valueProblems(model, { a: 1 }).map(({ path }) => path)).toEqual(['a'])
    expect(writeValues(model)).toContain('# a: example\n')
  })

  it('tells users of the fields of what a map or list holds', () => {
    const source = values(
      '/** Ports. */\na: Record<string, {\n/** A number. */\nport: number\n/** A host. */\nhost?: string\n}>\n/** Hosts. */\nb: {\n/** A name. */\nname: string\n}[]',
    )
    const model = modelOf(source, { a: { web: { port: 1 }, api: { port: 2 } }, b: [] })
    expect(writeValuesTable(model)).toContain(
      '| `a.*.port` | number | required | A number. |\n| `a.*.host` | string | unset | A host. |',
    )
    expect(writeValuesTable(model)).toContain('| `b[].name` | string | required | A name. |')
    expect(writeValues(model)).toContain(
      'a:\n  web:\n    # -- A number.\n    port: 1\n    # -- A host.\n    # host: example\n  api:\n    port: 2\n',
    )
  })

  it('tells users of the known fields of an open interface, and keeps the free ones of its defaults', () => {
    const source = values(
      '/** Settings. */\na: {\n/** A name. */\nname: string\n/** A size. */\nsize?: number\n[key: string]: unknown\n}',
    )
    const model = modelOf(source, { a: { free: [1], name: 'x' } })
    expect(model.fields.map(({ name }) => name)).toEqual(['a', 'a.name', 'a.size'])
    expect(writeValues(model)).toContain(
      'a:\n  # -- A name.\n  name: x\n  # -- A size.\n  # size: 1.5\n  free:\n    - 1\n',
    )
    expect(writeValuesTable(model)).toContain('| `a.name` | string |')
    const problems = (a: JsonMap) => valueProblems(model, { a }).map(({ path, message }) => `${path}: ${message}`)
    expect(problems({ name: 'y', other: { deep: true }, size: null })).toEqual([])
    expect(problems({ name: 1 })).toEqual([
      'a.name: must be a string, but is 1: put it in quotes, or use --set-string instead of --set',
    ])
    expect(problems({ other: 1 })).toEqual(['a.name: this value is required'])
    expect(typedValues(model, { a: { name: 'y', size: null, other: { n: null } } })).toEqual({
      a: { name: 'y', other: { n: null } },
    })
  })

  it('takes an alias for a list where its type does not show it', () => {
    const source = `/** @passThrough list */\nexport type A = NonNullable<string>\n${values('a: A')}`
    expect(modelOf(source).type).toMatchObject({ fields: { a: { kind: 'list', item: { kind: 'any' } } } })
  })
})
