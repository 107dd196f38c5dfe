import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import { restrictedContainer } from '../../../schemas/common.ts'
import type { Values } from '../../../schemas/hello-counter.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
type Given = Parameters<typeof demo>[0]

const deployment = (values?: Given) => demo(values).find('Deployment', 'demo-hello-counter-webserver')
const service = (values?: Given) => demo(values).find('Service', 'demo-hello-counter-webserver')
const autoscaler = (values?: Given) => demo(values).find('HorizontalPodAutoscaler', 'demo-hello-counter-webserver')
const ingress = (values?: Given) => demo(values).find('Ingress', 'demo-hello-counter-webserver')
const budget = (values?: Given) => demo(values).find('PodDisruptionBudget', 'demo-hello-counter-webserver')
const serviceAccount = (values?: Given) => demo(values).find('ServiceAccount')
const pod = (values?: Given) => deployment(values)?.spec.template.spec
const environment = (values?: Given) =>
  Object.fromEntries(
    pod(values)?.containers[0]?.env?.map(({ name, value, valueFrom }) => [name, value ?? valueFrom]) ?? [],
  )

describe('the environment', () => {
  it('names the primary and the replicas of Redis', () => {
    expect(environment()).toEqual({
      NAME: 'World',
      REDIS_HOST: 'demo-hello-counter-redis-primary',
      REDIS_PORT: '6379',
      REDIS_REPLICA_HOST: 'demo-hello-counter-redis-replica',
    })
  })

  it('has no REDIS_HOST without Redis', () => {
    expect(environment({ redis: { enabled: false } })).toEqual({ NAME: 'World' })
  })

  it('has no REDIS_REPLICA_HOST without replicas', () => {
    expect(environment({ redis: { replica: { replicas: 0 } } })).not.toHaveProperty('REDIS_REPLICA_HOST')
  })

  it('names an external Redis, by its usual port when no other is given', () => {
    const external = { host: 'redis.example.com' }
    expect(environment({ redis: { enabled: false, external } })).toEqual({
      NAME: 'World',
      REDIS_HOST: 'redis.example.com',
      REDIS_PORT: '6379',
    })
    expect(environment({ redis: { enabled: false, external: { ...external, port: 6380 } } }).REDIS_PORT).toBe('6380')
  })

  it('has each name once, sorted, and lets the user win', () => {
    const secret = { secretKeyRef: { name: 'names', key: 'name' } }
    const env = pod({ webserver: { env: { NAME: secret, A: 'first' } } })?.containers[0]?.env
    expect(env?.map(({ name }) => name)).toEqual(['A', 'NAME', 'REDIS_HOST', 'REDIS_PORT', 'REDIS_REPLICA_HOST'])
    expect(env?.[1]).toEqual({ name: 'NAME', valueFrom: secret })
  })
})

describe('the Deployment', () => {
  it('leaves the number of pods to the autoscaler, where there is one', () => {
    expect(deployment()?.spec.replicas).toBe(3)
    expect(autoscaler()).toBeUndefined()
    const autoscaled = { webserver: { autoscaling: { enabled: true, maxReplicas: 7 } } }
    expect(deployment(autoscaled)?.spec).not.toHaveProperty('replicas')
    expect(autoscaler(autoscaled)?.spec).toMatchObject({ minReplicas: 3, maxReplicas: 7 })
  })

  it('never takes a pod away before its successor is ready, nor while requests come', () => {
    expect(deployment()?.spec.strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
    })
    expect(pod()?.containers[0]?.lifecycle?.preStop?.sleep?.seconds).toBeLessThan(
      pod()?.terminationGracePeriodSeconds ?? 0,
    )
  })

  it('selects what its pods carry, whatever labels the user adds', () => {
    const { selector, template } =
      deployment({
        webserver: { podLabels: { 'app.kubernetes.io/component': 'mine', team: 'a' } },
      })?.spec ?? {}
    expect(template?.metadata?.labels).toMatchObject({ ...selector?.matchLabels, team: 'a' })
    expect(Object.keys(selector?.matchLabels ?? {})).toEqual([
      'app.kubernetes.io/name',
      'app.kubernetes.io/instance',
      'app.kubernetes.io/component',
    ])
  })

  it('passes Pod Security "restricted"', () => {
    expect(pod()?.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
    expect(pod()?.containers[0]?.securityContext).toEqual(restrictedContainer)
  })

  it('stays on a lost node as long as told, beside the tolerations of the user', () => {
    const spot = { key: 'spot', operator: 'Exists' as const }
    const { tolerations } = pod({ tolerationSeconds: 10, webserver: { tolerations: [spot] } }) ?? {}
    expect(tolerations?.map(({ key, tolerationSeconds }) => [key, tolerationSeconds])).toEqual([
      ['node.kubernetes.io/not-ready', 10],
      ['node.kubernetes.io/unreachable', 10],
      ['spot', undefined],
    ])
  })

  it('names volumes by their keys', () => {
    const { volumes, containers } =
      pod({ webserver: { volumes: { b: { emptyDir: {} } }, volumeMounts: { b: { mountPath: '/b' } } } }) ?? {}
    expect(volumes).toEqual([{ name: 'b', emptyDir: {} }])
    expect(containers?.[0]?.volumeMounts).toEqual([{ name: 'b', mountPath: '/b' }])
  })
})

describe('the Service', () => {
  it.each(['NodePort', 'LoadBalancer'] as const)('has the node port of a %s', (type) => {
    expect(service({ webserver: { service: { type, nodePort: 30080 } } })?.spec.ports).toEqual([
      { name: 'http', port: 80, targetPort: 'http', nodePort: 30080 },
    ])
  })

  it('omits nodePort for ClusterIP', () => {
    const ports = service({ webserver: { service: { type: 'ClusterIP', nodePort: 30080 } } })?.spec.ports
    expect(ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }])
  })

  it('finds the pods of the Deployment', () => {
    expect(service()?.spec.selector).toEqual(deployment()?.spec.selector.matchLabels)
  })
})

describe('the ServiceAccount', () => {
  it('is the one that the pods use', () => {
    expect(serviceAccount()?.metadata.name).toBe(pod()?.serviceAccountName)
  })

  it('is another one, when none is made', () => {
    expect(serviceAccount({ serviceAccount: { create: false } })).toBeUndefined()
    expect(pod({ serviceAccount: { create: false } })?.serviceAccountName).toBe('default')
    expect(pod({ serviceAccount: { create: false, name: 'mine' } })?.serviceAccountName).toBe('mine')
  })
})

describe('what needs something of the cluster', () => {
  it('is off', () => {
    expect([ingress(), budget()]).toEqual([undefined, undefined])
  })

  it('has the Ingress lead to the Service', () => {
    const made = ingress({ webserver: { ingress: { enabled: true, host: 'a.example.com' } } })
    expect(made?.spec?.rules?.[0]?.host).toBe('a.example.com')
    expect(made?.spec?.rules?.[0]?.http?.paths[0]?.backend.service?.name).toBe(service()?.metadata.name)
    expect(made?.spec).not.toHaveProperty('tls')
  })

  it('serves the host of the Ingress by its certificate', () => {
    const tls = { enabled: true, host: 'a.example.com', tlsSecretName: 'certificate' }
    expect(ingress({ webserver: { ingress: tls } })?.spec?.tls).toEqual([
      { secretName: 'certificate', hosts: ['a.example.com'] },
    ])
  })

  it('has the budget count the pods of the Deployment', () => {
    const made = budget({ webserver: { podDisruptionBudget: { enabled: true } } })
    expect(made?.spec).toEqual({ maxUnavailable: 1, selector: deployment()?.spec.selector })
  })
})
