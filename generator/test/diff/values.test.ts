import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Level, sentence } from '../../src/diff/change.ts'
import { compareValues } from '../../src/diff/values/compare-values.ts'
import { chartOf } from '../../src/import/index.ts'
import { writeSchema } from '../../src/values/index.ts'
import { withRetypedNote } from '../../src/values/schema/retyped.ts'
import { modelOf } from '../values/small-schema.ts'
import { chart, closed, textsOf } from './charts.ts'

type Values = readonly [properties: object, defaults?: object, required?: readonly string[]]

const withSchema = ([properties, defaults = {}, required = []]: Values) =>
  chart({ 'values.yaml': defaults, 'values.schema.json': closed(properties, required) })

const told = (before: ReturnType<typeof chart>, after: ReturnType<typeof chart>): readonly string[] =>
  compareValues(before, after).map(({ level, kind, words }) => `${level} ${kind}: ${sentence(words)}`)

type Row = readonly [what: string, before: Values, after: Values, ...expected: `${Level} ${string}`[]]

const STRING = { type: 'string' }
const COUNT = { type: 'integer', minimum: 0, maximum: 10 }
const COUNT_NOW = withRetypedNote(COUNT, { type: 'string', instead: 'leave the quotes out' })

const ROWS: readonly Row[] = [
  ['a removed value', [{ a: STRING, b: STRING }], [{ a: STRING }], 'major removed: b was removed'],
  [
    'a removed map',
    [{ a: { type: 'object', properties: { b: STRING, c: STRING } } }],
    [{}],
    'major removed: a was removed, with 2 values',
  ],
  ['a new value', [{}], [{ a: STRING }, { a: 'x' }, ['a']], 'minor added: a is new'],
  ['a new value without a default', [{}], [{ a: STRING }, {}, ['a']], 'major required: a is new, and must be set'],
  ['a value that is required now', [{ a: STRING }], [{ a: STRING }, {}, ['a']], 'major required: a is required'],
  ['one that is required, with a default', [{ a: STRING }, { a: 'x' }], [{ a: STRING }, { a: 'x' }, ['a']]],
  ['one that need not be set', [{ a: STRING }, {}, ['a']], [{ a: STRING }], 'minor widened: a is no longer required'],
  [
    'a value of another type',
    [{ a: STRING }, { a: '80' }],
    [{ a: COUNT }, { a: 80 }],
    'major retyped: a takes integer, no longer string',
  ],
  [
    'a value of another type whose schema says what to write',
    [{ a: STRING }, { a: '80' }],
    [{ a: COUNT_NOW }, { a: 80 }],
    'major retyped: a takes integer, no longer string: leave the quotes out',
  ],
  ['what a schema says of a former type, once it is gone', [{ a: COUNT_NOW }], [{ a: COUNT }]],
  [
    'an integer that may be a number',
    [{ a: { type: 'integer' } }],
    [{ a: { type: 'number' } }],
    'minor widened: a takes number, too',
  ],
  [
    'a number that must be an integer',
    [{ a: { type: 'number' } }],
    [{ a: { type: 'integer' } }],
    'major narrowed: a no longer takes number',
  ],
  ['null', [{ a: { type: ['string', 'null'] } }], [{ a: STRING }], 'major narrowed: a no longer takes null'],
  ['a type of any', [{ a: {} }], [{ a: STRING }], 'major narrowed: a takes only string'],
  [
    'a word less and one more',
    [{ a: { enum: ['x', 'y'] } }],
    [{ a: { enum: ['y', 'z'] } }],
    'major narrowed: a no longer takes "x"',
  ],
  ['a word more', [{ a: { enum: ['x'] } }], [{ a: { enum: ['x', 'z'] } }], 'minor widened: a takes "z", too'],
  ['words only', [{ a: STRING }], [{ a: { enum: ['x'] } }], 'major narrowed: a takes only "x"'],
  ['a const', [{ a: { const: 'x' } }], [{ a: { const: 'y' } }], 'major narrowed: a no longer takes "x"'],
  [
    'a greater minimum',
    [{ a: COUNT }],
    [{ a: { ...COUNT, minimum: 1 } }],
    'major narrowed: a must be at least 1, not 0',
  ],
  [
    'a smaller minimum',
    [{ a: COUNT }],
    [{ a: { ...COUNT, minimum: -1 } }],
    'minor widened: a must be at least -1, not 0',
  ],
  [
    'a smaller maximum',
    [{ a: COUNT }],
    [{ a: { ...COUNT, maximum: 9 } }],
    'major narrowed: a must be at most 9, not 10',
  ],
  [
    'a new length',
    [{ a: STRING }],
    [{ a: { ...STRING, maxLength: 63 } }],
    'major narrowed: a must have characters, at most 63',
  ],
  ['no length', [{ a: { ...STRING, maxLength: 63 } }], [{ a: STRING }], 'minor widened: a has no maxLength any more'],
  [
    'a length of what was no string',
    [{ a: { type: 'integer' } }],
    [{ a: { type: ['integer', 'string'], maxLength: 3 } }],
    'minor widened: a takes string, too',
  ],
  ['a pattern', [{ a: STRING }], [{ a: { ...STRING, pattern: '^x' } }], 'major narrowed: a must match ^x'],
  [
    'another pattern',
    [{ a: { ...STRING, pattern: '^x' } }],
    [{ a: { ...STRING, pattern: '^y' } }],
    'major narrowed: a must match ^y, not ^x',
  ],
  ['no pattern', [{ a: { ...STRING, pattern: '^x' } }], [{ a: STRING }], 'minor widened: a need no longer match ^x'],
  [
    'a format',
    [{ a: STRING }],
    [{ a: { ...STRING, format: 'ipv4' } }],
    'major narrowed: a has a rule more: format "ipv4"',
  ],
  [
    'a map that takes no other keys',
    [{ a: { type: 'object' } }],
    [{ a: { type: 'object', additionalProperties: false } }],
    'major narrowed: a takes no keys but those that the schema names',
  ],
  [
    'a map whose entries are checked',
    [{ a: { type: 'object', additionalProperties: STRING } }],
    [{ a: { type: 'object', additionalProperties: { ...STRING, minLength: 1 } } }],
    'major narrowed: a.* must have characters, at least 1',
  ],
  [
    'items',
    [{ a: { type: 'array', items: { type: 'object', properties: { b: STRING } } } }],
    [{ a: { type: 'array', items: { type: 'object', properties: { b: STRING, c: STRING }, required: ['c'] } } }],
    'major required: a[].c is new, and must be set',
  ],
  [
    'an alternative more',
    [{ a: { anyOf: [STRING, COUNT] } }],
    [{ a: { anyOf: [COUNT, STRING, { type: 'null' }] } }],
    'minor widened: a has more alternatives',
  ],
  [
    'an alternative less',
    [{ a: { anyOf: [STRING, COUNT] } }],
    [{ a: { anyOf: [COUNT] } }],
    'major narrowed: a has another anyOf, which may refuse what was valid',
  ],
  [
    'a new default',
    [{ a: STRING }, { a: 'x' }],
    [{ a: STRING }, { a: 'z' }],
    'minor default: a is "z" by default, no longer "x"',
  ],
  [
    'a default of what had none',
    [{ a: STRING }],
    [{ a: STRING }, { a: 'z' }],
    'minor default: a is "z" by default, no longer unset',
  ],
  ['null for a default', [{ a: {} }], [{ a: {} }, { a: null }]],
  [
    'an entry of a map',
    [{ a: { type: 'object' } }, { a: { 'x.y': 1 } }],
    [{ a: { type: 'object' } }, { a: {} }],
    'minor default: a["x.y"] is unset by default, no longer 1',
  ],
  [
    'a deprecated value',
    [{ a: STRING }],
    [{ a: { ...STRING, deprecated: true } }],
    'minor deprecated: a is deprecated',
  ],
  [
    'a renamed value whose schema says so',
    [{ a: STRING }],
    [{ a: { type: ['string', 'null'], enum: ['renamed, set b instead', null] }, b: STRING }],
    'major renamed: a was renamed to b: who sets it must use the new name',
  ],
  [
    'a note of a former name that stays, and one that goes',
    [{ a: { enum: ['renamed, set c instead'] }, b: { enum: ['renamed, set c instead'] }, c: STRING }],
    [{ a: { enum: ['renamed, set c instead'] }, c: STRING }],
  ],
  [
    'a former name of what is new',
    [{}],
    [{ a: { enum: ['renamed, set b instead'] }, b: STRING }],
    'minor added: b is new',
  ],
  [
    'a former name that is used again',
    [{ a: { enum: ['renamed, set b instead'] }, b: STRING }],
    [{ a: STRING, b: STRING }],
    'minor added: a is new',
  ],
  [
    'a value with the same description',
    [{ user: { ...STRING, description: 'Who logs in.' } }, { user: 'x' }],
    [{ account: { ...STRING, description: 'Who logs in.' } }, { account: 'x' }],
    'major renamed: user was probably renamed to account: who sets it must use the new name',
  ],
  [
    'a value with nearly the same name',
    [{ webPort: COUNT }, { webPort: 8 }],
    [{ port: COUNT }, { port: 8 }],
    'major renamed: webPort was probably renamed to port: who sets it must use the new name',
  ],
  [
    'a value that moved into a map',
    [{ serviceType: STRING, service: { type: 'object', properties: {} } }, { serviceType: 'NodePort' }],
    [{ service: { type: 'object', properties: { type: STRING } } }, { service: { type: 'NodePort' } }],
    'major renamed: serviceType was probably renamed to service.type: who sets it must use the new name',
  ],
  [
    'values that have nothing but their type in common',
    [{ web: { type: 'object', properties: { enabled: { type: 'boolean' } } } }, { web: { enabled: true } }],
    [{ metrics: { type: 'object', properties: { enabled: { type: 'boolean' } } } }, { metrics: { enabled: true } }],
    'major removed: web was removed',
    'minor added: metrics is new',
  ],
  [
    'other words about the same',
    [{ a: { ...STRING, description: 'A.' } }],
    [{ a: { ...STRING, description: 'B.', title: 'c' } }],
  ],
]

describe('compareValues with a schema', () => {
  test.each(ROWS.map(([what, before, after, ...expected]) => ({ what, before, after, expected })))(
    'finds $what',
    ({ before, after, expected }) => {
      expect(told(withSchema(before), withSchema(after))).toEqual(expected)
      expect(told(withSchema(before), withSchema(before))).toEqual([])
      expect(told(withSchema(after), withSchema(after))).toEqual([])
    },
  )

  test('follows references, also where they stand beside other rules', () => {
    const chartWith = (maximum: number) =>
      chart({
        'values.schema.json': {
          ...closed({ a: { allOf: [{ $ref: '#/$defs/Port' }, { minimum: 2 }] }, b: { $ref: '#/$defs/Port' } }),
          $defs: { Port: { type: 'integer', minimum: 1, maximum } },
        },
      })
    expect(told(chartWith(9), chartWith(8))).toEqual([
      'major narrowed: a must be at most 8, not 9',
      'major narrowed: b must be at most 8, not 9',
    ])
  })

  test('compares a schema that contains itself once', () => {
    const tree = (maxLength: number) =>
      chart({
        'values.schema.json': {
          properties: { tree: { $ref: '#/definitions/Tree' } },
          definitions: {
            Tree: {
              type: 'object',
              properties: {
                name: { type: 'string', maxLength },
                all: { type: 'array', items: { $ref: '#/definitions/Tree' } },
              },
            },
          },
        },
      })
    expect(told(tree(9), tree(8))).toEqual(['major narrowed: tree.name must have characters, at most 8, not 9'])
    expect(told(tree(9), chart({ 'values.schema.json': closed({ other: { type: 'string' } }) }))).toContain(
      'major removed: tree was removed',
    )
  })

  test('compares definitions that all contain each other, and in time', () => {
    const names = Array.from({ length: 14 }, (_, index) => `D${index}`)
    const all = (maxLength: number) => {
      const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }]))
      const one = { type: 'object', properties: { ...properties, text: { type: 'string', maxLength } } }
      return chart({
        'values.schema.json': { properties, definitions: Object.fromEntries(names.map((name) => [name, one])) },
      })
    }
    expect(told(all(9), all(9))).toEqual([])
    expect(told(all(9), all(8))).toContain('major narrowed: D0.D1.text must have characters, at most 8, not 9')
    expect(told(all(9), chart({ 'values.schema.json': closed({ E: {} }) }))).toContain('major removed: D0 was removed')
  })

  test('says that a schema nests too deeply', () => {
    const deep = (depth: number): string => `${'{"properties":{"a":'.repeat(depth)}{}${'}}'.repeat(depth)}`
    const one = chart({ 'values.schema.json': deep(5000) })
    expect(() => told(one, one)).toThrow('nests too deeply to be compared')
  })

  test.each([
    ['references in a circle', { a: { $ref: '#/definitions/B' } }],
    ['a reference around itself', { a: { allOf: [{ $ref: '#/definitions/C' }] } }],
    ['a reference to elsewhere', { a: { $ref: 'https://example.com/schema.json' } }],
    ['a reference to nothing', { a: { $ref: '#/definitions/D' } }],
    ['a reference that is none', { a: { $ref: '#/definitions/%' } }],
    [
      'keywords that are none',
      { a: { type: 1, enum: 'x', properties: [], required: 'a', items: 3, allOf: {}, minimum: 'x' } },
    ],
    ['values that nobody may set', { a: false }],
  ])('takes %s', (_, properties) => {
    const definitions = { B: { $ref: '#/definitions/B' }, C: { allOf: [{ $ref: '#/definitions/C' }] } }
    const odd = chart({ 'values.schema.json': { ...closed(properties), definitions } })
    expect(told(odd, odd)).toEqual([])
    expect(told(odd, chart({ 'values.schema.json': closed({}) }))).toHaveLength(1)
  })
})

describe('compareValues without a schema', () => {
  const plain = (values: object) => chart({ 'values.yaml': values })

  test('takes values.yaml for what may be set', () => {
    const before = plain({ a: 'x', b: { c: 1, d: null }, image: { repository: 'web', tag: 'v1' }, gone: true })
    const after = plain({ a: 5, b: { c: 2, d: 'z', e: [] }, picture: { repository: 'web', tag: 'v1' } })
    expect(told(before, after)).toEqual([
      'major removed: image was removed, with 2 values',
      'major removed: gone was removed',
      'major retyped: a takes number, no longer string',
      'minor added: b.e is new',
      'minor added: picture is new',
      'minor default: b.c is 2 by default, no longer 1',
      'minor default: b.d is "z" by default, no longer unset',
    ])
    expect(told(before, before)).toEqual([])
  })

  test('says that there is a schema now, or none any more', () => {
    const checked = chart({ 'values.yaml': { a: 1 }, 'values.schema.json': closed({ a: { type: 'integer' } }) })
    expect(told(plain({ a: 1 }), checked)).toEqual([
      "major narrowed: values.schema.json is new: Helm refuses values that it doesn't allow",
    ])
    expect(told(checked, plain({ a: 2 }))).toEqual([
      'minor widened: values.schema.json is gone: Helm no longer checks values',
      'minor default: a is 2 by default, no longer 1',
    ])
  })
})

describe('compareValues of the charts that a chart depends on', () => {
  const dependency = { name: 'redis', version: '1.x', repository: 'https://example.com', alias: 'store' }
  const about = { apiVersion: 'v2', name: 'web', version: '1.0.0', dependencies: [dependency] }
  const redis = (values: object, schema?: object) => ({
    'Chart.yaml': { apiVersion: 'v2', name: 'redis', version: '1.0.0' },
    'values.yaml': values,
    ...(schema && { 'values.schema.json': schema }),
  })
  const at = (folder: string, files: object) =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))
  const withRedis = (files: object, more = {}) => chart({ 'Chart.yaml': about, ...at('charts/redis', files), ...more })

  test('finds what their users can set otherwise, below their alias', () => {
    const before = withRedis(redis({ port: 6379, auth: { user: 'x' }, size: '1Gi' }))
    const after = withRedis(redis({ port: '6379', auth: {}, size: '2Gi', tls: true }))
    expect(told(before, after)).toEqual([
      'major removed: store.auth.user was removed',
      'major retyped: store.port takes string, no longer number',
      'minor added: store.tls is new',
      'minor default: store.size is "2Gi" by default, no longer "1Gi"',
    ])
    expect(told(before, before)).toEqual([])
  })

  test('by their schemas, where both have one', () => {
    const schema = (maximum: number) => closed({ port: { type: 'integer', maximum } })
    expect(told(withRedis(redis({ port: 1 }, schema(9))), withRedis(redis({ port: 1 }, schema(8))))).toEqual([
      'major narrowed: store.port must be at most 8, not 9',
    ])
    expect(told(withRedis(redis({ port: 1 })), withRedis(redis({ port: 1 }, schema(8))))).toEqual([
      "major narrowed: charts/store/values.schema.json is new: Helm refuses values that it doesn't allow",
    ])
  })

  test('not what the chart itself sets for them, and nothing twice', () => {
    const own = { 'values.yaml': { store: { size: '5Gi' } } }
    expect(told(withRedis(redis({ size: '1Gi' }), own), withRedis(redis({ size: '2Gi' }), own))).toEqual([])
    const other = { 'values.yaml': { store: { size: '6Gi' } } }
    expect(told(withRedis(redis({ size: '1Gi' }), own), withRedis(redis({ size: '1Gi' }), other))).toEqual([
      'minor default: store.size is "6Gi" by default, no longer "5Gi"',
    ])
  })

  test('of charts in charts, and of those that Chart.yaml does not list', () => {
    const inner = (size: string) =>
      withRedis({
        ...redis({}),
        ...at('charts/disk', {
          ...redis({ size }),
          'Chart.yaml': { apiVersion: 'v2', name: 'disk', version: '1.0.0' },
        }),
      })
    expect(told(inner('1Gi'), inner('2Gi'))).toEqual([
      'minor default: store.disk.size is "2Gi" by default, no longer "1Gi"',
    ])
  })

  test('of packed charts, and nothing of what is none', () => {
    const packed = (values: object) => {
      const folder = mkdtempSync(join(tmpdir(), 'redis-'))
      for (const [name, content] of Object.entries(textsOf(redis(values)))) {
        mkdirSync(join(folder, 'redis'), { recursive: true })
        writeFileSync(join(folder, 'redis', name), content)
      }
      const bytes = execFileSync('tar', ['-cz', '-C', folder, 'redis'])
      rmSync(folder, { recursive: true })
      return bytes
    }
    const withPacked = (bytes: Uint8Array) =>
      chartOf(
        'web',
        new Map<string, Uint8Array>([
          ['Chart.yaml', Buffer.from(JSON.stringify(about))],
          ['charts/redis-1.0.0.tgz', bytes],
        ]),
      )
    expect(told(withPacked(packed({ a: 1 })), withPacked(packed({ b: 1 })))).toEqual([
      'major removed: store.a was removed',
      'minor added: store.b is new',
    ])
    const none = withPacked(Buffer.from('version https://git-lfs.github.com/spec/v1'))
    expect(told(none, withPacked(packed({ b: 1 })))).toEqual([])
  })
})

describe('compareValues of typed charts', () => {
  const typed = (field: string, defaults: object) => {
    const model = modelOf(`/** Values. */\nexport interface Values {\n${field}\n}\n`, defaults)
    return chart({ 'values.yaml': defaults, 'values.schema.json': writeSchema(model) })
  }
  const former = typed('/** Words. */\nlog: string', { log: 'info' })

  test('says what was renamed, and whether the former name still counts', () => {
    expect(told(former, typed('/** Words. @renamedFrom log */\nlevel: string', { level: 'info' }))).toEqual([
      'major renamed: log was renamed to level: who sets it must use the new name',
    ])
    expect(told(former, typed('/** Words. @renamedFrom log carry */\nlevel: string', { level: 'info' }))).toEqual([
      'minor renamed: log was renamed to level: the former name still counts',
    ])
  })

  test('says what to write for a former type', () => {
    const now = typed('/** Words.\n * @retyped string write a list, such as [info] */\nlog: string[]', {
      log: ['info'],
    })
    expect(told(former, now)).toEqual([
      'major retyped: log takes array, no longer string: write a list, such as [info]',
    ])
  })

  test('takes what Helm leaves of the default of a union for nothing that users set', () => {
    const union = "/** Where. */\ns: { kind: 'a'; x: string } | { kind: 'b' }"
    const [before, after] = [typed(union, { s: { kind: 'a', x: '1' } }), typed(union, { s: { kind: 'a', x: '2' } })]
    expect(told(before, after)).toEqual(['minor default: s.x is "2" by default, no longer "1"'])
  })
})
