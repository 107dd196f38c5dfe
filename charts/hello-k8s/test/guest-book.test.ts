import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/hello-k8s.ts'
import fakeLimits from '../src/values/fake-limits.ts'
import liveness404 from '../src/values/liveness-404.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })

const container = (part: string, ...[values]: Parameters<typeof demo>) =>
  demo(values).find('Deployment', `demo-hello-k8s-${part}`)?.spec.template.spec?.containers[0]
const environment = (part: string, ...[values]: Parameters<typeof demo>) =>
  Object.fromEntries(container(part, values)?.env?.map(({ name, value }) => [name, value]) ?? [])

describe('the tiers', () => {
  it('find each other: pages the API, the API Redis', () => {
    const service = (part: string) => demo().find('Service', `demo-hello-k8s-${part}`)
    expect(environment('frontend')).toEqual({ API_HOST: service('api')?.metadata.name, API_PORT: '5000' })
    expect(environment('api')).toEqual({ REDIS_HOST: service('redis')?.metadata.name, REDIS_PORT: '6379' })
  })

  it('find each other at another port', () => {
    expect(environment('frontend', { api: { service: { port: 80 } } }).API_PORT).toBe('80')
  })

  it('are not told apart by the variables that Kubernetes sets for services', () => {
    const { manifests } = demo()
    const pods = manifests.flatMap(({ kind, spec }) => (kind === 'Pod' ? [spec] : kind === 'Service' ? [] : [spec]))
    expect(JSON.stringify(pods).match(/"enableServiceLinks":false/g)).toHaveLength(4)
  })

  it('change their version together', () => {
    const image = { tag: '1.2.3' }
    expect(container('frontend', { image })?.image).toBe('ghcr.io/chartwright/hello-k8s-frontend:1.2.3')
    expect(container('api', { image })?.image).toBe('ghcr.io/chartwright/hello-k8s-api:1.2.3')
  })

  it('leave the number of pods to the autoscaler, where there is one', () => {
    const autoscaled = demo({ api: { autoscaling: { enabled: true, maxReplicas: 7 } } })
    expect(autoscaled.find('Deployment', 'demo-hello-k8s-api')?.spec).not.toHaveProperty('replicas')
    expect(autoscaled.find('Deployment', 'demo-hello-k8s-frontend')?.spec.replicas).toBe(2)
    const scaler = autoscaled.find('HorizontalPodAutoscaler', 'demo-hello-k8s-api')
    expect(scaler?.spec).toMatchObject({ minReplicas: 2, maxReplicas: 7 })
  })
})

describe('the pages', () => {
  it('ask the cluster for an address, at port 80', () => {
    expect(demo().find('Service', 'demo-hello-k8s-frontend')?.spec).toMatchObject({
      type: 'LoadBalancer',
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    })
  })

  it('log more when they are debugged', () => {
    expect(environment('frontend', { frontend: { debug: true } }).HKF_DEBUG).toBe('true')
  })
})

describe('the API', () => {
  it('stays in its service without Redis, so that the pages can show what it says', () => {
    expect(container('api')?.readinessProbe?.httpGet?.path).toBe('/healthz')
  })

  it('is started anew after three checks that find nothing', () => {
    const { livenessProbe } = container('api', liveness404) ?? {}
    expect(livenessProbe).toMatchObject({ httpGet: { path: '/nowhere' }, failureThreshold: 3 })
  })

  it('asks for no more CPU than it may use', () => {
    expect(container('api', fakeLimits)?.resources).toMatchObject({
      requests: { cpu: '10m' },
      limits: { cpu: '10m' },
    })
  })
})

describe('Redis', () => {
  const redis = (...[values]: Parameters<typeof demo>) => demo(values).find('StatefulSet', 'demo-hello-k8s-redis')?.spec

  it('keeps the messages on a claim of 3Gi at /data', () => {
    const [claim] = redis()?.volumeClaimTemplates ?? []
    expect(claim?.spec).toMatchObject({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '3Gi' } },
    })
    const { containers, volumes } = redis()?.template.spec ?? {}
    expect(containers?.[0]?.volumeMounts).toEqual([{ name: claim?.metadata?.name, mountPath: '/data' }])
    expect(volumes).toBeUndefined()
  })

  it('forgets them with its pod without persistence', () => {
    const spec = redis({ redis: { persistence: { enabled: false } } })
    expect(spec).not.toHaveProperty('volumeClaimTemplates')
    expect(spec?.template.spec?.volumes).toEqual([{ name: 'data', emptyDir: {} }])
  })

  it('does not restart when the chart gets a new version', () => {
    expect(redis()?.template.metadata?.labels).toEqual(redis()?.selector.matchLabels)
  })

  it('is none of the release where it is another one', () => {
    const release = demo({ redis: { external: { host: 'redis.example.com' } }, networkPolicy: { enabled: true } })
    expect([...release.templates].filter(([path]) => path.startsWith('redis/')).flatMap(([, made]) => made)).toEqual([])
    expect(environment('api', { redis: { external: { host: 'redis.example.com', port: 6380 } } })).toEqual({
      REDIS_HOST: 'redis.example.com',
      REDIS_PORT: '6380',
    })
  })
})
