import { describe, expect, it } from 'vitest'
import claim from '../src/redis/primary-claim.ts'
import primary from '../src/redis/primary-deployment.ts'
import primaryPolicy from '../src/redis/primary-network-policy.ts'
import primaryService from '../src/redis/primary-service.ts'
import replica from '../src/redis/replica-deployment.ts'
import replicaPolicy from '../src/redis/replica-network-policy.ts'
import replicaService from '../src/redis/replica-service.ts'
import { contextWith } from './context.ts'

const container = (deployment: ReturnType<typeof primary>) => deployment?.spec.template.spec?.containers[0]

describe('Redis', () => {
  it('is a primary with two replicas of it', () => {
    expect(primary(contextWith())?.spec.replicas).toBe(1)
    expect(replica(contextWith())?.spec.replicas).toBe(2)
    expect(container(primary(contextWith()))?.args).not.toContain('--replicaof')
    const { args } = container(replica(contextWith())) ?? {}
    expect(args?.slice(-3)).toEqual(['--replicaof', primaryService(contextWith())?.metadata.name, '6379'])
  })

  it('makes nothing without Redis', () => {
    const context = contextWith({
      redis: { enabled: false, primary: { persistence: { enabled: true } } },
      networkPolicy: { enabled: true },
    })
    const redis = [primary, primaryService, primaryPolicy, claim, replica, replicaService, replicaPolicy]
    expect(redis.map((make) => make(context)).filter(Boolean)).toEqual([])
  })

  it('makes nothing for replicas when there are none', () => {
    const context = contextWith({ redis: { replica: { replicas: 0 } }, networkPolicy: { enabled: true } })
    expect([replica, replicaService, replicaPolicy].map((make) => make(context)).filter(Boolean)).toEqual([])
  })

  it('tells the primary from its replicas by role', () => {
    expect(primary(contextWith())?.spec.template.metadata?.labels).toMatchObject({ tier: 'backend', role: 'master' })
    expect(replica(contextWith())?.spec.template.metadata?.labels).toMatchObject({ tier: 'backend', role: 'slave' })
    expect(primaryService(contextWith())?.spec.selector).not.toEqual(replicaService(contextWith())?.spec.selector)
  })

  it('does not restart when the chart gets a new version', () => {
    const newer = contextWith()
    const upgraded = { ...newer, chart: { ...newer.chart, version: '1.1.0', appVersion: 'v2' } }
    expect(primary(upgraded)?.spec).toEqual(primary(contextWith())?.spec)
  })

  it('takes its own tag, not that of the web servers', () => {
    expect(container(primary(contextWith({ image: { tag: 'v2' } })))?.image).toBe('docker.io/library/redis:8.0')
  })
})

describe('the count', () => {
  const persistent = { redis: { primary: { persistence: { enabled: true } } } }

  it('goes with its pod, unless it is persistent', () => {
    expect(claim(contextWith())).toBeUndefined()
    expect(primary(contextWith())?.spec.template.spec?.volumes).toEqual([{ name: 'data', emptyDir: {} }])
  })

  it('stays on the claim', () => {
    const claimName = claim(contextWith(persistent))?.metadata.name
    expect(primary(contextWith(persistent))?.spec.template.spec?.volumes).toEqual([
      { name: 'data', persistentVolumeClaim: { claimName } },
    ])
  })
})

describe('the network policies', () => {
  it('let web servers and replicas in, and nobody else', () => {
    const context = contextWith({ networkPolicy: { enabled: true } })
    const policies = [primaryPolicy(context), replicaPolicy(context)]
    expect(policies.map((policy) => policy?.spec.podSelector)).toEqual([
      primary(contextWith())?.spec.selector,
      replica(contextWith())?.spec.selector,
    ])
    expect(policies[0]?.spec?.ingress?.[0]?.from).toHaveLength(2)
  })
})
