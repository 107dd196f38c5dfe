import {
  type Chart,
  chartLabel,
  entries,
  fullName,
  imageReference,
  labels,
  type NameValues,
  partName,
  type SharedImageValues,
  selectorLabels,
  serviceAccountName,
  statefulSetName,
} from 'chartwright'
import { describe, expect, it } from 'vitest'

type Values = NameValues & SharedImageValues

const contextOf = <V extends object = Values>(values: V, name = 'demo', version = '1.0.0'): Chart<V> => ({
  values,
  release: { name, namespace: 'default', revision: 1, service: 'Helm', isInstall: true, isUpgrade: false },
  chart: { name: 'hello-counter', version, appVersion: 'v1', description: 'A demo' },
  capabilities: {
    kubeVersion: { version: 'v1.34.4', major: '1', minor: '34' },
    helmVersion: { version: 'v4.3.0' },
    apiVersions: { has: () => false },
  },
  files: { get: () => '', lines: () => [], glob: () => ({ paths: [], asConfig: () => ({}), asSecrets: () => ({}) }) },
  template: { name: '', basePath: '' },
  subcharts: {},
  cluster: { lookup: () => undefined },
})

describe('names', () => {
  it('begin with the release and the chart, or the release alone when it contains the chart', () => {
    expect(fullName(contextOf({}))).toBe('demo-hello-counter')
    expect(fullName(contextOf({}, 'my-hello-counter'))).toBe('my-hello-counter')
    expect(fullName(contextOf({ nameOverride: 'page' }))).toBe('demo-page')
    expect(fullName(contextOf({ fullnameOverride: 'page' }))).toBe('page')
  })

  it('stay different for different parts of a release with the longest name', () => {
    const long = contextOf({}, 'r'.repeat(53))
    const names = ['redis-primary', 'redis-replica', 'webserver'].map((part) => partName(long, part))
    expect(new Set(names).size).toBe(3)
    expect(names[0]).toBe(`${'r'.repeat(49)}-redis-primary`)
    expect(Math.max(...names.map((name) => name.length))).toBe(63)
  })

  it('leave room for what a StatefulSet adds', () => {
    expect(statefulSetName(contextOf({}, 'r'.repeat(53)), 'redis')).toHaveLength(52)
    expect(statefulSetName(contextOf({}), 'redis')).toBe('demo-hello-counter-redis')
  })

  it('never end with a hyphen where they are cut', () => {
    expect(fullName(contextOf({}, `${'r'.repeat(49)}-x`, '1.0.0'))).toMatch(/[^-]$/)
    expect(partName(contextOf({ fullnameOverride: `${'r'.repeat(56)}-xxxx` }), 'redis')).toBe(`${'r'.repeat(56)}-redis`)
  })

  it('make a label of a version with build metadata', () => {
    expect(chartLabel(contextOf({}, 'demo', '1.0.0+build.7'))).toBe('hello-counter-1.0.0_build.7')
  })

  it('choose the service account', () => {
    const nameOf = (serviceAccount: { create: boolean; name?: string }) =>
      serviceAccountName(contextOf({ serviceAccount }))
    expect(nameOf({ create: true })).toBe('demo-hello-counter')
    expect(nameOf({ create: true, name: 'mine' })).toBe('mine')
    expect(nameOf({ create: false })).toBe('default')
    expect(nameOf({ create: false, name: 'mine' })).toBe('mine')
  })
})

describe('labels', () => {
  it('contain what selects', () => {
    expect(labels(contextOf({}), 'web')).toMatchObject({ ...selectorLabels(contextOf({}), 'web') })
  })

  it('change with a version only where nothing is selected', () => {
    const [older, newer] = [contextOf({}), contextOf({}, 'demo', '2.0.0')]
    expect(labels(newer, 'web')).not.toEqual(labels(older, 'web'))
    expect(selectorLabels(newer, 'web')).toEqual(selectorLabels(older, 'web'))
  })

  it('do not change with an override of names', () => {
    expect(selectorLabels(contextOf({ nameOverride: 'page', fullnameOverride: 'page' }), 'web')).toEqual(
      selectorLabels(contextOf({}), 'web'),
    )
  })
})

describe('an image', () => {
  const shared = { image: { registry: 'ghcr.io', tag: 'after' } }

  it('has the registry and the tag that all share, unless it has its own', () => {
    expect(imageReference(contextOf(shared), { repository: 'vote' })).toBe('ghcr.io/vote:after')
    expect(imageReference(contextOf(shared), { registry: 'docker.io', repository: 'redis', tag: '8.0' })).toBe(
      'docker.io/redis:8.0',
    )
  })

  it('has the appVersion for a tag that nobody sets', () => {
    expect(imageReference(contextOf({}), { repository: 'vote' })).toBe('vote:v1')
  })

  it('has its digest in place of any tag', () => {
    expect(imageReference(contextOf(shared), { repository: 'vote', tag: 'a', digest: 'sha256:1' })).toBe(
      'ghcr.io/vote@sha256:1',
    )
  })

  it('takes a tag that is a number, 0 too', () => {
    expect(imageReference(contextOf(shared), { repository: 'vote', tag: 1234567 })).toBe('ghcr.io/vote:1234567')
    expect(imageReference(contextOf(shared), { repository: 'vote', tag: 0 })).toBe('ghcr.io/vote:0')
  })
})

describe('entries', () => {
  it('come in the order of the bytes of the keys', () => {
    const keys = ['é', 'a2', 'a10', '😀', 'B', '10', '9', '\uffee']
    const sorted = ['10', '9', 'B', 'a10', 'a2', 'é', '\uffee', '😀']
    expect(entries(Object.fromEntries(keys.map((key) => [key, 1]))).map(([key]) => key)).toEqual(sorted)
  })
})
