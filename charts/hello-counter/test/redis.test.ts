import { loadChart, type ManifestsByKind, render } from 'chartwright'
import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/hello-counter.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
type Given = Parameters<typeof demo>[0]

const of =
  <K extends keyof ManifestsByKind>(kind: K, part: string) =>
  (values?: Given) =>
    demo(values).find(kind, `demo-hello-counter-redis-${part}`)
const [primary, replica] = [of('Deployment', 'primary'), of('Deployment', 'replica')]
const [primaryService, replicaService] = [of('Service', 'primary'), of('Service', 'replica')]
const [primaryPolicy, replicaPolicy] = [of('NetworkPolicy', 'primary'), of('NetworkPolicy', 'replica')]
const claim = of('PersistentVolumeClaim', 'primary')

const container = (deployment: ReturnType<typeof primary>) => deployment?.spec.template.spec?.containers[0]

describe('Redis', () => {
  it('is a primary with two replicas of it', () => {
    expect(primary()?.spec.replicas).toBe(1)
    expect(replica()?.spec.replicas).toBe(2)
    expect(container(primary())?.args).not.toContain('--replicaof')
    const { args } = container(replica()) ?? {}
    expect(args?.slice(-3)).toEqual(['--replicaof', primaryService()?.metadata.name, '6379'])
  })

  it('makes nothing without Redis', () => {
    const values = {
      redis: { enabled: false, primary: { persistence: { enabled: true } } },
      networkPolicy: { enabled: true },
    }
    const redis = [primary, primaryService, primaryPolicy, claim, replica, replicaService, replicaPolicy]
    expect(redis.map((make) => make(values)).filter(Boolean)).toEqual([])
  })

  it('makes nothing for replicas when there are none', () => {
    const values = { redis: { replica: { replicas: 0 } }, networkPolicy: { enabled: true } }
    expect([replica, replicaService, replicaPolicy].map((make) => make(values)).filter(Boolean)).toEqual([])
  })

  it('tells the primary from its replicas by role', () => {
    expect(primary()?.spec.template.metadata?.labels).toMatchObject({ tier: 'backend', role: 'master' })
    expect(replica()?.spec.template.metadata?.labels).toMatchObject({ tier: 'backend', role: 'slave' })
    expect(primaryService()?.spec.selector).not.toEqual(replicaService()?.spec.selector)
  })

  it('does not restart when the chart gets a new version', async () => {
    const chart = await loadChart(new URL('..', import.meta.url))
    const definition = { ...chart.definition, version: '1.1.0', appVersion: 'v2' }
    const upgraded = render({ ...chart, definition }, { release: { name: 'demo' } })
    expect(upgraded.templates.get('redis/primary-deployment.yaml')?.[0]?.spec).toEqual(primary()?.spec)
  })

  it('takes its own tag, not that of the web servers', () => {
    expect(container(primary({ image: { tag: 'v2' } }))?.image).toBe('docker.io/library/redis:8.0')
  })
})

describe('the count', () => {
  const persistent = { redis: { primary: { persistence: { enabled: true } } } }

  it('goes with its pod, unless it is persistent', () => {
    expect(claim()).toBeUndefined()
    expect(primary()?.spec.template.spec?.volumes).toEqual([{ name: 'data', emptyDir: {} }])
  })

  it('stays on the claim', () => {
    const claimName = claim(persistent)?.metadata.name
    expect(primary(persistent)?.spec.template.spec?.volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName } },
    ])
  })
})

describe('the network policies', () => {
  it('let web servers and replicas in, and nobody else', () => {
    const values = { networkPolicy: { enabled: true } }
    const policies = [primaryPolicy(values), replicaPolicy(values)]
    expect(policies.map((policy) => policy?.spec.podSelector)).toEqual([
      primary()?.spec.selector,
      replica()?.spec.selector,
    ])
    expect(policies[0]?.spec?.ingress?.[0]?.from).toHaveLength(2)
  })
})
