import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSecrets } from '../../src/chart/check/check-secrets.ts'
import { findSources } from '../../src/chart/index.ts'
import { evaluateSource } from '../../src/evaluate/index.ts'
import type { Type } from '../../src/model/type.ts'

const chart = { sources: findSources(join(import.meta.dirname, 'certificate/chart')) }
const valuesType: Type = { kind: 'object', fields: { on: { kind: 'boolean' } } }

const modelOf = (body: string) =>
  evaluateSource(
    `import { generatedSecret } from 'chartwright'

export default (context) => {
  const secret = (name, key) => generatedSecret(context, { name, keys: { [key]: undefined } })
  return ${body}
}
`,
    { valuesType },
  )

test.each([
  ['as two Secrets', "[secret('a', 'password'), secret('a', 'password')]"],
  [
    'in a Secret and in a text',
    "[secret('a', 'password'), { url: `redis://${secret('a', 'password').data.password}` }]",
  ],
])('refuses one key of a generated secret in two places: %s', async (_, body) => {
  const model = await modelOf(body)
  expect(() => checkSecrets(chart, model)).toThrow(
    /both generate the password of the same Secret.*pods read it from there/s,
  )
})

test.each([
  ['two keys', "[secret('a', 'password'), secret('a', 'token')]"],
  ['two Secrets', "[secret('a', 'password'), secret('b', 'password')]"],
  ['one of two arms', "context.values.on ? secret('a', 'password') : secret('a', 'password')"],
])('takes %s', async (_, body) => {
  const model = await modelOf(body)
  expect(() => checkSecrets(chart, model)).not.toThrow()
})
