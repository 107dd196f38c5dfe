import type { ArgoApplication, FluxHelmRelease, Overlay, SubchartOverlay } from 'chartwright'
import { argoApplication, fluxHelmRelease } from 'chartwright/blocks'
import { expectTypeOf, test } from 'vitest'

interface Values {
  replicas: number
  image: { tag: string; digest?: string }
  hosts: { name: string; path: string }[]
}

const release = {
  name: 'web',
  namespace: 'web',
  chart: { name: 'web', version: '1.0.0', repository: 'https://charts.example.com' },
}

test('an Application takes a part of the values of its chart', () => {
  const application = argoApplication<Values>({ ...release, values: { image: { digest: null } } })
  expectTypeOf(application).toEqualTypeOf<ArgoApplication<Values>>()
  expectTypeOf<NonNullable<NonNullable<typeof application.spec.source>['helm']>['valuesObject']>().toEqualTypeOf<
    Overlay<Values> | undefined
  >()
  // @ts-expect-error no value of the chart
  argoApplication<Values>({ ...release, values: { replica: 1 } })
  // @ts-expect-error a value of another type, inside of a map
  argoApplication<Values>({ ...release, values: { image: { tag: 1 } } })
  // @ts-expect-error a value that must be set
  argoApplication<Values>({ ...release, values: { replicas: null } })
  // @ts-expect-error no field of the spec
  argoApplication<Values>({ ...release, spec: { syncPolice: {} } })
})

test('a HelmRelease takes a part of the values of its chart', () => {
  const [, helmRelease] = fluxHelmRelease<Values>({ ...release, values: { replicas: 2 } })
  expectTypeOf(helmRelease).toEqualTypeOf<FluxHelmRelease<Values>>()
  // @ts-expect-error an item of a list must be whole
  fluxHelmRelease<Values>({ ...release, values: { hosts: [{ name: 'a' }] } })
})

test('without an interface, they take any values', () => {
  argoApplication({ ...release, values: { any: [1] } })
  fluxHelmRelease({ ...release, values: { any: { of: 'them' } } })
})

test('values of a dependency are a part of its own', () => {
  expectTypeOf<{ image: { tag: 'v1' } }>().toExtend<SubchartOverlay<Values>>()
  expectTypeOf<{ image: { tga: 'v1' } }>().not.toExtend<SubchartOverlay<Values>>()
  expectTypeOf<{ replicas: null }>().not.toExtend<SubchartOverlay<Values>>()
})
