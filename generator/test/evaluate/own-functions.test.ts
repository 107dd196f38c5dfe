import { expect, test } from 'vitest'
import { evaluateSource } from '../../src/evaluate/index.ts'
import { optional, STRING, type Type } from '../../src/model/type.ts'

const valuesType: Type = {
  kind: 'object',
  fields: { nameOverride: optional(STRING), fullnameOverride: optional(STRING), name: STRING },
}

const chart = (body: string): string =>
  `import { generatedCertificate, helper, labels } from 'chartwright'\n\nexport default (context) => ({\n  a: ${body},\n})\n`

test('refuses a value inside of a function of chartwright at the place where the chart calls it', async () => {
  const call = "generatedCertificate(context, { name: 'a', hosts: [context.values.name] })"
  const source = evaluateSource(chart(call), { valuesType })
  await expect(source).rejects.toThrow(/^\/source\.ts:4:6 .*: generatedCertificate\(context, .*\)\n {2}\S/)
})

test('refuses a random number', async () => {
  await expect(evaluateSource(chart('Math.random()'), { valuesType })).rejects.toThrow(
    '/source.ts:4:6 random numbers are not supported',
  )
})

test('refuses a helper inside of a function', async () => {
  const source = evaluateSource(chart('helper(() => "x")'), { valuesType })
  await expect(source).rejects.toThrow("/source.ts:4:6 helpers can't be created inside a function")
})

test('refuses a helper that is called without the context', async () => {
  await expect(evaluateSource(chart("labels({}, 'x')"), { valuesType })).rejects.toThrow(
    'a helper needs the context as its first argument',
  )
})

test.each([
  ['a filter', "context.values.hosts.filter((host) => host !== 'a').map((host, index) => ({ host, index }))"],
  ['a map', 'entries(context.values.env).map(([name], index) => `${name}${index}`)'],
])('refuses the index in what %s gives, which the template does not count', async (_, body) => {
  const lists: Type = {
    kind: 'object',
    fields: { hosts: { kind: 'list', item: STRING }, env: { kind: 'map', value: STRING } },
  }
  const source = chart(body).replace('helper,', 'entries, helper,')
  await expect(evaluateSource(source, { valuesType: lists })).rejects.toThrow(
    '/source.ts:4:6 the index is unknown in a list',
  )
})
