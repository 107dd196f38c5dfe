import { type ConfigMap, manifestsFromYaml, required } from 'chartwright'
import { describe, expectTypeOf, it } from 'vitest'

declare const values: { name?: string | null; kind: 'a' | ''; port?: number; labels?: Record<string, string> }

describe('required', () => {
  it('gives a value that is set', () => {
    expectTypeOf(required('no name', values.name)).toEqualTypeOf<string>()
    expectTypeOf(required('no kind', values.kind)).toEqualTypeOf<'a'>()
    expectTypeOf(required('no port', values.port)).toEqualTypeOf<number>()
    expectTypeOf(required('no labels', values.labels)).toEqualTypeOf<Record<string, string>>()
  })
  it('needs a message', () => {
    // @ts-expect-error
    required(values.name, 'x')
  })
})

describe('manifestsFromYaml', () => {
  it('gives manifests that stand among others', () => {
    const configMap: ConfigMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }
    const all = [configMap, ...manifestsFromYaml('kind: Thing')]
    expectTypeOf(all[0]).toEqualTypeOf<ConfigMap | Readonly<Record<string, unknown>> | undefined>()
  })
})
