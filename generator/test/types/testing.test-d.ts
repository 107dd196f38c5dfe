import type { Deployment, Service } from 'chartwright'
import type { TestChart } from 'chartwright/testing'
import type { ChartMatchers } from 'chartwright/testing/vitest'
import type { Arbitrary } from 'fast-check'
import { describe, expectTypeOf, it } from 'vitest'

interface Values {
  replicas: number
  host?: string
}
declare const chart: TestChart<Values>
declare const matchers: ChartMatchers<void>

describe('a chart in its tests', () => {
  it('takes only its values', () => {
    chart.render({ replicas: 1, host: null })
    // @ts-expect-error: a number
    chart.render({ replicas: '1' })
    // @ts-expect-error: not optional
    chart.render({ replicas: null })
    // @ts-expect-error: no such value
    chart.snapshot({ replica: 1 })
    // @ts-expect-error: only Helm 3 and 4
    chart.renderByHelm({}, { helm: 2 })
  })

  it('gives manifests with the types of their kinds', async () => {
    expectTypeOf(chart.render().get('Deployment')).toEqualTypeOf<Deployment>()
    expectTypeOf(chart.render().find('Service', 'web')).toEqualTypeOf<Service | undefined>()
    expectTypeOf(chart.render().all('Service')).toEqualTypeOf<readonly Service[]>()
    expectTypeOf((await chart.renderByHelm()).get('Deployment')).toEqualTypeOf<Deployment>()
  })

  it('draws its values', () => {
    expectTypeOf(chart.arbitrary()).toExtend<Arbitrary<{ replicas?: number }>>()
  })
})

describe('toRender', () => {
  it('takes some fields of the kind', () => {
    matchers.toRender('Deployment', 'web', { spec: { replicas: 2 } })
    matchers.toRender('Other', undefined, { spec: { anything: true } })
    // @ts-expect-error: no such field
    matchers.toRender('Deployment', 'web', { spec: { replica: 2 } })
  })
})
