import { type Chart, defineChart, entries, helper, type Overlay, type Release } from 'chartwright'
import { describe, expectTypeOf, it } from 'vitest'

interface Values {
  name: string
  replicas: number
  kind: 'NodePort' | 'ClusterIP'
  external?: { host: string; port?: number }
  env: Record<string, string>
  hosts: string[]
}
declare const context: Chart<Values>
const { values, release, chart, capabilities } = context

describe('values', () => {
  it('have the types of the interface', () => {
    expectTypeOf(values.replicas).toEqualTypeOf<number>()
    expectTypeOf(values.external).toEqualTypeOf<{ host: string; port?: number } | undefined>()
    expectTypeOf(values.env.missing).toEqualTypeOf<string | undefined>()
    expectTypeOf(values.hosts[0]).toEqualTypeOf<string | undefined>()
  })

  it('refuse a name that is misspelt', () => {
    // @ts-expect-error Property 'replica' does not exist
    values.replica
  })

  it('refuse to read through an optional value that nobody checked', () => {
    // @ts-expect-error 'values.external' is possibly 'undefined'
    values.external.host
    // @ts-expect-error Type 'undefined' is not assignable to type 'number'
    values.external?.port satisfies number
    if (values.external) expectTypeOf(values.external.host).toEqualTypeOf<string>()
  })

  it('refuse a comparison that is never true', () => {
    // @ts-expect-error the types have no overlap
    values.kind === 'LoadBalancer'
  })
})

describe('the context', () => {
  it('knows the release, the chart and the cluster', () => {
    expectTypeOf(release).toEqualTypeOf<Release>()
    expectTypeOf(release.revision).toEqualTypeOf<number>()
    expectTypeOf(chart.appVersion).toEqualTypeOf<string>()
    expectTypeOf(capabilities.kubeVersion.minor).toEqualTypeOf<string>()
    expectTypeOf(capabilities.apiVersions.has('batch/v1')).toEqualTypeOf<boolean>()
  })

  it('fits where fewer values are asked for', () => {
    expectTypeOf(context).toExtend<Chart<{ name: string }>>()
    expectTypeOf(context).not.toExtend<Chart<{ name: number }>>()
  })
})

describe('entries', () => {
  it('pair keys with values', () => {
    expectTypeOf(entries(values.env)).toEqualTypeOf<[key: string, value: string][]>()
  })
})

describe('a helper', () => {
  it('keeps its parameters and its result', () => {
    const url = helper(({ release }: Chart<Values>, path: string): string => `http://${release.name}/${path}`)
    expectTypeOf(url).parameters.toEqualTypeOf<[context: Chart<Values>, path: string]>()
    expectTypeOf(url).returns.toEqualTypeOf<string>()
    // @ts-expect-error Argument of type 'number' is not assignable to parameter of type 'string'
    url(context, 8080)
  })

  it('returns what can be read back from text', () => {
    expectTypeOf(helper(() => ({ a: 1 }))).returns.toEqualTypeOf<{ a: number }>()
    expectTypeOf(helper(({ values }: Chart<Values>) => values.hosts)).returns.toEqualTypeOf<string[]>()
    expectTypeOf(helper((_: Chart<Values>): boolean => true)).returns.toEqualTypeOf<boolean>()
    expectTypeOf(helper((_: Chart<Values>): number => 8080)).returns.toEqualTypeOf<number>()
    // @ts-expect-error nothing would arrive as empty text
    helper(({ values }: Chart<Values>) => values.external?.host)
  })

  it('takes the context first', () => {
    // @ts-expect-error the context comes first
    helper((part: string) => part)
  })
})

describe('an overlay', () => {
  it('sets some of the values', () => {
    expectTypeOf<{ replicas: 5 }>().toExtend<Overlay<Values>>()
    expectTypeOf<{ external: { port: 1 } }>().toExtend<Overlay<Values>>()
    expectTypeOf<{ hosts: string[] }>().toExtend<Overlay<Values>>()
  })

  it('unsets only what is optional', () => {
    expectTypeOf<{ external: null }>().toExtend<Overlay<Values>>()
    expectTypeOf<{ external: { port: null } }>().toExtend<Overlay<Values>>()
    expectTypeOf<{ replicas: null }>().not.toExtend<Overlay<Values>>()
    expectTypeOf<{ external: { host: null } }>().not.toExtend<Overlay<Values>>()
    expectTypeOf<{ env: { A: null } }>().not.toExtend<Overlay<Values>>()
  })

  it('refuses what the values do not have', () => {
    // @ts-expect-error 'replica' does not exist
    const misspelt: Overlay<Values> = { replica: 5 }
    // @ts-expect-error Type 'string' is not assignable to type 'number'
    const text: Overlay<Values> = { replicas: '5' }
    // @ts-expect-error not one of the two
    const other: Overlay<Values> = { kind: 'LoadBalancer' }
    expectTypeOf([misspelt, text, other]).toBeArray()
  })
})

describe('defineChart', () => {
  it('asks for all that Chart.yaml needs', () => {
    // @ts-expect-error description, kubeVersion and values are missing
    defineChart({ name: 'demo', version: '1.0.0', appVersion: 'v1' })
  })

  it('knows the values', () => {
    const described = {
      name: 'demo',
      description: 'A demo',
      version: '1.0.0',
      appVersion: 'v1',
      kubeVersion: '>=1.30.0-0',
    }
    const defaults: Values = { name: 'x', replicas: 1, kind: 'NodePort', env: {}, hosts: [] }
    expectTypeOf(defineChart({ ...described, values: { defaults } }).values.defaults).toEqualTypeOf<Values>()
  })
})
