import { describe, expect, it } from 'vitest'
import { schemaDocument, writePartialSchema, writeSchema } from '../../src/values/index.ts'
import { jsonText } from '../../src/values/schema/schema-text.ts'
import { compileSchema } from '../../src/values/validate/validate-values.ts'
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

  const fields = Array.from(
    { length: 300 },
    (_, at) => `/** ${'text '.repeat(12)} */\n field${at}: ${at % 2 ? 'Step' : 'string'}`,
  )
  const steps = `/**\n * A step.\n * @pattern ^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$\n * @maxLength 63\n */\nexport type Step = string`
  const large = modelOf(`${steps}\nexport interface Values {\n${fields.join('\n')}\n}`)

  it('is written shortly where it is large: a line for each property, and shared definitions', () => {
    const text = writeSchema(large)
    const pretty = jsonText(schemaDocument(large, false, ''))
    expect(Buffer.byteLength(pretty)).toBeGreaterThan(40 * 1024)
    expect(Buffer.byteLength(text)).toBeLessThan(Buffer.byteLength(pretty) * 0.85)
    expect(text.split('\n').filter((line) => /^ "field\d+":\{.*\},?$/.test(line))).toHaveLength(300)
    expect(schemaOf(text).definitions.Step).toMatchObject({ type: 'string', maxLength: 63 })
    expect(schemaOf(text).properties.field1?.$ref).toBe('#/definitions/Step')
  })

  it('means the same when it is written shortly', () => {
    const [short, long] = [JSON.parse(writeSchema(large)), schemaDocument(large, false, '')].map(compileSchema)
    const values = Object.fromEntries(fields.map((_, at) => [`field${at}`, at % 2 ? 'step' : 'x']))
    for (const given of [
      values,
      { ...values, field1: 'No step' },
      { ...values, field0: 1 },
      { ...values, other: 1 },
      {},
    ])
      expect(short?.(given)).toBe(long?.(given))
    expect(short?.(values)).toBe(true)
    expect(writePartialSchema(large)).toContain('\n "field1":')
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
