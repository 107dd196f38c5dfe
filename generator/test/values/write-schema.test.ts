import { describe, expect, it } from 'vitest'
import { writePartialSchema, writeSchema } from '../../src/values/index.ts'
import { richModel } from './rich.ts'
import { modelOf } from './small-schema.ts'

type Schema = Record<string, unknown> & { properties: Record<string, Schema>; definitions: Record<string, Schema> }
const schemaOf = (text: string): Schema => JSON.parse(text)
const schema = schemaOf(writeSchema(richModel()))

/** All schemas in a schema. */
const within = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(within)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(within)]
}

describe('values.schema.json', () => {
  it('begins with what made it and names its draft', () => {
    expect(Object.keys(schema)[0]).toBe('$comment')
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  })

  it('closes all interfaces and opens all Records', () => {
    const objects = within(schema).filter(({ properties }) => typeof properties === 'object')
    expect(objects.length).toBeGreaterThan(6)
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([])
    expect(schema.properties.labels?.additionalProperties).toEqual({ type: 'string' })
  })

  it('lets a parent chart set global and enabled', () => {
    expect(schema.properties.global).toMatchObject({ type: 'object' })
    expect(schema.properties.enabled).toEqual({ description: 'A switch.', type: 'boolean' })
    const plain = schemaOf(writeSchema(modelOf('export interface Values { a?: string }')))
    expect(plain.properties.enabled).toMatchObject({ type: 'boolean' })
  })

  it('takes null for what is optional and for nothing else', () => {
    expect(schema.properties.host?.type).toEqual(['string', 'null'])
    expect(schema.properties.second?.anyOf).toContainEqual({ type: 'null' })
    expect(schema.properties.port?.type).toBe('integer')
  })

  it('tells users and readers of the schema which texts are templates', () => {
    const { title, lines, last } = schema.properties
    const about = 'A template of Helm, such as `{{ .Release.Name }}`.'
    expect(title).toEqual({ $comment: 'tpl', description: `A title. ${about}`, type: ['string', 'null'] })
    expect(last).toEqual({ $comment: 'tpl', description: `The last line. ${about}`, type: 'string' })
    expect(lines?.additionalProperties).toMatchObject({ $comment: 'tpl', type: 'string' })
  })

  it('shares long types that are used more than once, and only these', () => {
    expect(Object.keys(schema.definitions)).toEqual(['Limits'])
    const used = within(schema).flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]))
    expect(new Set(used)).toEqual(new Set(['#/definitions/Limits']))
  })

  it('puts a constraint beside a reference into allOf', () => {
    const source = `/** A long description, and then
     * @minProperties 1
     */
    export interface Part { name?: string; other?: string; third?: string; fourth?: string; fifth?: string }
    export interface Values {
 a?: Part
 /** @maxProperties 2 */
 b?: Part }`
    const { b } = schemaOf(writeSchema(modelOf(source))).properties
    expect(b).toEqual({ anyOf: [{ allOf: [{ $ref: '#/definitions/Part' }, { maxProperties: 2 }] }, { type: 'null' }] })
  })

  it('refuses a schema that is too large, and names the largest types', () => {
    const fields = Array.from({ length: 600 }, (_, index) => `/** ${'text '.repeat(12)} */\n field${index}: string`)
    const source = `export interface Large {\n${fields.join('\n')}\n}\nexport interface Values { a?: Large; b?: Large }`
    expect(() => writeSchema(modelOf(source))).toThrow(/has \d+ bytes, 40960 are allowed; the largest types are Large/)
  })

  it('requires nothing of an overlay', () => {
    const partial = schemaOf(writePartialSchema(richModel()))
    expect(within(partial).filter(({ required }) => Array.isArray(required))).toEqual([])
    expect(Object.keys(partial.properties)).toEqual(Object.keys(schema.properties))
  })

  it('is the same each time, with a final newline', () => {
    expect(writeSchema(richModel())).toBe(writeSchema(richModel()))
    expect(writeSchema(richModel())).toMatch(/[^\n]\n$/)
  })
})
