import {
  type Deployment,
  type HttpRoute,
  type LoadedChart,
  loadChart,
  type RenderedChart,
  type RenderOptions,
  render,
} from 'chartwright'
import { describe, expectTypeOf, it } from 'vitest'

interface Values {
  replicas: number
  service: { type: 'NodePort' | 'ClusterIP'; nodePort?: number }
  hosts: string[]
  labels: Record<string, string>
}
declare const chart: LoadedChart<Values>
declare const any: LoadedChart
declare const rendered: RenderedChart

describe('the values of a rendering', () => {
  it('are some of those of the chart', () => {
    expectTypeOf(loadChart<Values>('charts/web')).resolves.toEqualTypeOf<LoadedChart<Values>>()
    expectTypeOf(render(chart)).toEqualTypeOf<RenderedChart>()
    render(chart, { values: { service: { type: 'ClusterIP' } } })
    render(chart, { values: { hosts: ['a'], labels: { team: 'blue' }, service: { nodePort: null } } })
  })

  it('are refused where they are misspelt, of another type, or unset though they are required', () => {
    // @ts-expect-error 'replica' does not exist
    render(chart, { values: { replica: 2 } })
    // @ts-expect-error Type 'string' is not assignable to type 'number'
    render(chart, { values: { replicas: '2' } })
    // @ts-expect-error Type '"Internal"' is not assignable
    render(chart, { values: { service: { type: 'Internal' } } })
    // @ts-expect-error Type 'null' is not assignable to type 'number'
    render(chart, { values: { replicas: null } })
  })

  it('are anything where nothing is known of the chart', () => {
    expectTypeOf(loadChart('charts/web')).resolves.toEqualTypeOf<LoadedChart>()
    render(any, { values: { replica: '2' } })
    expectTypeOf<RenderOptions['values']>().toEqualTypeOf<unknown>()
    expectTypeOf(chart).toExtend<LoadedChart>()
  })
})

describe('a manifest that is found', () => {
  it('has the type of its kind', () => {
    expectTypeOf(rendered.get('Deployment', 'web')).toEqualTypeOf<Deployment>()
    expectTypeOf(rendered.find('Deployment')).toEqualTypeOf<Deployment | undefined>()
    expectTypeOf(rendered.get('HTTPRoute')).toEqualTypeOf<HttpRoute>()
    expectTypeOf(rendered.get('Deployment').spec.replicas).toEqualTypeOf<number | undefined>()
  })

  it('is a map where the kind has none', () => {
    expectTypeOf(rendered.get('Certificate', 'web')).toEqualTypeOf<Readonly<Record<string, unknown>>>()
    expectTypeOf(rendered.find('Certificate')).toEqualTypeOf<Readonly<Record<string, unknown>> | undefined>()
  })

  it('is read only after it was looked whether it is there', () => {
    // @ts-expect-error Object is possibly 'undefined'
    rendered.find('Service').spec
    // @ts-expect-error Property 'replica' does not exist
    rendered.get('Deployment').spec.replica
  })
})
