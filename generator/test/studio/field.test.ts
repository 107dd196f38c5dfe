import { describe, expect, it } from 'vitest'
import { commentsOf } from '../../studio/values/comments.ts'
import { emptyValue, FieldReader, kindOfValue } from '../../studio/values/field.ts'

const field = (schema: object | undefined, fallback?: unknown, root: object = {}) =>
  new FieldReader({ ...root }).field(schema && { ...schema }, fallback)
const widget = (...args: Parameters<typeof field>) => field(...args).widget

describe('a value is asked for', () => {
  it.each<[object, unknown, object]>([
    [{ enum: ['a', 'b', null] }, undefined, { kind: 'choice', choices: ['a', 'b'] }],
    [{ const: 'a' }, undefined, { kind: 'choice', choices: ['a'] }],
    [{ type: 'boolean' }, undefined, { kind: 'boolean' }],
    [{ type: ['integer', 'null'] }, undefined, { kind: 'number', isInteger: true }],
    [{ type: 'number' }, undefined, { kind: 'number', isInteger: false }],
    [{ type: ['string', 'integer', 'null'] }, undefined, { kind: 'text', takesNumbers: true }],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, undefined, { kind: 'text', takesNumbers: false }],
    [{ type: 'object', properties: { a: {} } }, undefined, { kind: 'group', keys: ['a'], hasEntries: false }],
    [
      { type: 'object', additionalProperties: { type: 'string' } },
      { x: 1 },
      { kind: 'group', keys: [], hasEntries: true },
    ],
    [{ type: 'object' }, { x: 1 }, { kind: 'group', keys: ['x'], hasEntries: false }],
    [{ type: 'object' }, {}, { kind: 'anything' }],
    [{ type: 'array', items: { type: 'string' } }, undefined, { kind: 'list' }],
    [{ type: 'array' }, undefined, { kind: 'anything' }],
    [{}, undefined, { kind: 'anything' }],
    [{}, 'text', { kind: 'text', takesNumbers: false }],
    [{ anyOf: [{ required: ['a'] }, { required: ['b'] }], type: 'boolean' }, undefined, { kind: 'boolean' }],
  ])('%j with the default %j by %j', (schema, fallback, wanted) => {
    expect(widget(schema, fallback)).toEqual(wanted)
  })

  it.each([
    [1, 'number'],
    [true, 'boolean'],
    ['x', 'text'],
    [['x'], 'list'],
    [{ a: 1 }, 'group'],
    [null, 'anything'],
    [[], 'anything'],
  ])('without a schema as its default %j says', (fallback, kind) => {
    expect(widget(undefined, fallback).kind).toBe(kind)
  })

  it('by what its schema refers to, with the documentation beside the reference', () => {
    const root = {
      definitions: { Port: { type: 'integer', minimum: 1, description: 'A port.' }, 'a/b': { type: 'boolean' } },
    }
    const port = field({ $ref: '#/definitions/Port', description: 'Ours.' }, undefined, root)
    expect(port.shape).toMatchObject({ docs: 'Ours.', limits: { minimum: 1 } })
    expect(port.widget).toEqual({ kind: 'number', isInteger: true })
    expect(widget({ $ref: '#/definitions/a~1b' }, undefined, root)).toEqual({ kind: 'boolean' })
    expect(field({ allOf: [{ $ref: '#/definitions/Port' }, { maximum: 9 }] }, undefined, root).shape.limits).toEqual({
      minimum: 1,
      maximum: 9,
    })
  })

  it('by a schema that refers to itself, as far as that goes', () => {
    expect(widget({ $ref: '#/definitions/A' }, 1, { definitions: { A: { $ref: '#/definitions/A' } } }).kind).toBe(
      'number',
    )
  })
})

describe('a value of several kinds', () => {
  const schema = {
    anyOf: [
      { type: 'string' },
      { type: 'object', properties: { secret: {}, key: {} }, required: ['secret'] },
      { type: 'object', properties: { file: {} } },
    ],
  }
  const union = widget(schema)
  const kinds = union.kind === 'union' ? union.kinds : []

  it('has the names of its kinds', () => {
    expect(kinds.map(({ label }) => label)).toEqual(['text', 'secret', 'file'])
  })
  it.each([
    ['x', 0],
    [{ secret: 'a' }, 1],
    [{ file: 'a' }, 2],
    [undefined, -1],
    [null, -1],
    [5, -1],
  ])('%j is of kind %i', (value, kind) => {
    expect(kindOfValue(kinds, value)).toBe(kind)
  })
  it('begins as the first', () => {
    expect(emptyValue(field(schema))).toBe('')
  })
})

describe('comments of values.yaml', () => {
  it('document the values below them, however they are written', () => {
    const text = `# A license of somebody.

# How many.
replicas: 1
# -- (int) The size.
# In bytes.
size: 2
## @param image.tag [string, nullable] Tag of the image
image:
  # plain
  tag: x
  # pull: Always
  other: 1
`
    expect([...commentsOf(text)]).toEqual([
      ['replicas', 'How many.'],
      ['size', 'The size. In bytes.'],
      ['image\ntag', 'Tag of the image'],
    ])
  })
})
