import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { sampleValues } from './arbitrary.ts'
import { matching } from './arbitrary-scalars.ts'
import type { Templates } from './arbitrary-templates.ts'
import type { JsonSchema } from './json-schema.ts'

const rich: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  additionalProperties: false,
  required: ['port', 'name', 'image', 'env', 'kind', 'tolerations', 'affinity', 'ratio', 'limits'],
  properties: {
    port: { allOf: [{ $ref: '#/definitions/Port' }, { minimum: 1024, description: 'unprivileged' }] },
    nodePort: { anyOf: [{ $ref: '#/definitions/Port' }, { type: 'null' }] },
    name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', minLength: 1, maxLength: 63 },
    motto: { type: ['string', 'null'] },
    note: { type: 'string' },
    kind: { enum: ['A', 'B', 'C'] },
    fixed: { const: 'always' },
    ratio: { type: 'number', minimum: 0, exclusiveMaximum: 100 },
    even: { type: 'integer', multipleOf: 2 },
    image: { $ref: '#/definitions/Image' },
    env: {
      type: 'object',
      propertyNames: { pattern: '^[A-Z_][A-Z0-9_]*$' },
      additionalProperties: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }] },
    },
    labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } },
    tolerations: { type: 'array', items: { type: 'object', additionalProperties: true } },
    hosts: { type: 'array', items: { type: 'string', format: 'hostname' }, minItems: 1, uniqueItems: true },
    pair: { type: 'array', items: [{ type: 'string' }, { type: 'integer' }], minItems: 2, additionalItems: false },
    url: { type: 'string', format: 'uri' },
    address: { type: 'string', format: 'ipv4' },
    since: { type: ['string', 'null'], format: 'date-time' },
    affinity: { type: 'object' },
    limits: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: ['string', 'integer'], pattern: '^[0-9]+m$' },
    },
    storage: {
      oneOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'path'],
          properties: { kind: { const: 'host' }, path: { type: 'string' } },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind'],
          properties: { kind: { const: 'claim' }, size: { type: 'integer' } },
        },
      ],
    },
    tree: { $ref: '#/definitions/Tree' },
    global: { type: 'object' },
  },
  definitions: {
    Port: { type: 'integer', minimum: 1, maximum: 65535 },
    Image: {
      type: 'object',
      additionalProperties: false,
      required: ['repository'],
      properties: {
        repository: { type: 'string', minLength: 1 },
        tag: { type: ['string', 'integer', 'null'], minLength: 1, minimum: 0 },
      },
    },
    Tree: {
      type: 'object',
      additionalProperties: false,
      properties: { left: { $ref: '#/definitions/Tree' }, text: { type: 'string' } },
    },
  },
}

const ajv = new Ajv({ strict: false })
;(formats as unknown as (ajv: Ajv) => void)(ajv)
const validate = ajv.compile(rich)
const samples = sampleValues(rich, { seed: 42, count: 3000 }) as Record<string, unknown>[]
const seen = (key: string): unknown[] => samples.map((values) => values[key])

describe('values drawn from a schema', () => {
  it('are never refused by the schema', () => {
    expect(samples).toHaveLength(3000)
    const refused = samples.flatMap((values) => (validate(values) ? [] : [{ values, errors: validate.errors }]))
    expect(refused.slice(0, 3)).toEqual([])
  })
  it('are the same for the same seed and others for another', () => {
    expect(sampleValues(rich, { seed: 42, count: 20 })).toEqual(samples.slice(0, 20))
    expect(sampleValues(rich, { seed: 43, count: 20 })).not.toEqual(samples.slice(0, 20))
  })
  it('have optional ones absent, null and given', () => {
    expect(samples.filter((values) => !('motto' in values)).length).toBeGreaterThan(100)
    expect(seen('motto').filter((value) => value === null).length).toBeGreaterThan(20)
    expect(new Set(seen('motto')).size).toBeGreaterThan(50)
  })
  it('have sharp texts, integers and empty maps', () => {
    for (const text of ['', 'no', '1e3', '0x10', '12:30', '{{', '%d', 'two\n\n', '😀'])
      expect(seen('note')).toContain(text)
    for (const number of [0, -2, 1_000_000, 3_000_000])
      expect(seen('even').map((value) => Object.is(value, number) || value === number)).toContain(true)
    for (const port of [1024, 65535, 8080]) expect(seen('port')).toContain(port)
    expect(seen('env').map((value) => JSON.stringify(value))).toContain('{}')
    expect(seen('tolerations').map((value) => JSON.stringify(value))).toContain('[]')
  })
  it('take every branch of a union', () => {
    expect(new Set(seen('storage').map((value) => (value as { kind?: string } | undefined)?.kind))).toEqual(
      new Set([undefined, 'host', 'claim']),
    )
    const tags = seen('image').map((image) => typeof (image as { tag?: unknown }).tag)
    expect(new Set(tags)).toEqual(new Set(['string', 'number', 'object', 'undefined']))
  })
  it('keep further conditions', () => {
    const accept = (values: unknown) => (values as { port: number }).port > 2000
    expect(sampleValues(rich, { seed: 1, count: 50, accept }).every(accept)).toBe(true)
  })
})

describe('texts that users write as templates', () => {
  const ofTemplates: JsonSchema = {
    type: 'object',
    required: ['host', 'title', 'lines', 'own name'],
    properties: {
      host: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 9 } } },
      title: { $ref: '#/definitions/Template' },
      lines: {
        type: 'object',
        additionalProperties: { allOf: [{ $ref: '#/definitions/Template' }, { maxLength: 80 }] },
      },
      port: { type: 'integer' },
      'own name': { type: 'string' },
    },
    definitions: { Template: { $comment: 'tpl', type: 'string' } },
  }
  const titles = (templates?: Templates): string[] =>
    sampleValues(ofTemplates, { seed: 1, count: 1_000, templates }).map((values) => (values as { title: string }).title)
  const reference = /\{\{ ?\.(Release\.\w+|Chart\.\w+|Values\.host\.name|Values\.title) ?\}\}/g

  it('are plain, or refer to texts that are always there', () => {
    const drawn = titles()
    expect(drawn.filter((text) => text.replaceAll(reference, '').includes('{'))).toEqual([])
    expect(drawn.filter((text) => text.includes('{{ .Values.host.name }}')).length).toBeGreaterThan(20)
    expect(drawn.filter((text) => !text.includes('{')).length).toBeGreaterThan(100)
  })
  it('are such that only Helm can evaluate where they may be, and seldom broken', () => {
    const drawn = titles('all')
    const others = drawn.filter((text) => text.replaceAll(reference, '').includes('{'))
    expect(others.length).toBeGreaterThan(100)
    expect(drawn.filter((text) => text.includes('| upper }}')).length).toBeGreaterThan(10)
    const broken = drawn.filter((text) => text.includes('{{ nothing }}')).length
    expect(broken).toBeGreaterThan(0)
    expect(broken).toBeLessThan(50)
  })
  it('keep to the limits of their type', () => {
    const lines = sampleValues(ofTemplates, { seed: 1, count: 500, templates: 'all' }).flatMap((values) =>
      Object.values((values as { lines: Record<string, string> }).lines),
    )
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter((line) => [...line].length > 80)).toEqual([])
  })
})

it('says where a schema lets nothing through', () => {
  const none: JsonSchema = {
    type: 'object',
    required: ['a'],
    properties: { a: { allOf: [{ enum: ['x'] }, { enum: ['y'] }] } },
  }
  expect(() => sampleValues(none, { seed: 1, count: 1 })).toThrow(/no value/)
})

it('looks at no schema where no values are drawn', () => {
  expect(sampleValues({ type: 'no-such-type' }, { seed: 1, count: 0 })).toEqual([])
})

it('reads a pattern once for each length', () => {
  expect(matching('^[a-c]+$', 9)).toBe(matching('^[a-c]+$', 9))
  expect(matching('^[a-c]+$', 8)).not.toBe(matching('^[a-c]+$', 9))
})
