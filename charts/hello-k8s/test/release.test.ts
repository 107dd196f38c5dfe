import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/hello-k8s.ts'
import liveness404 from '../src/values/liveness-404.ts'
import noPersistence from '../src/values/no-persistence.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })

describe('what needs something of the cluster', () => {
  const kinds = (...[values]: Parameters<typeof demo>) => [...new Set(demo(values).manifests.map(({ kind }) => kind))]

  it('is off', () => {
    expect(kinds().sort()).toEqual(['Deployment', 'Pod', 'Service', 'ServiceAccount', 'StatefulSet'])
  })

  it('leads a host to the pages', () => {
    const host = 'guests.example.com'
    const release = demo({ frontend: { ingress: { enabled: true, host }, httpRoute: { enabled: true, host } } })
    const rule = release.find('Ingress', 'demo-hello-k8s-frontend')?.spec?.rules?.[0]
    expect(rule).toMatchObject({
      host,
      http: { paths: [{ backend: { service: { name: 'demo-hello-k8s-frontend' } } }] },
    })
    expect(release.find('HTTPRoute', 'demo-hello-k8s-frontend')?.spec).toMatchObject({
      hostnames: [host],
      rules: [{ backendRefs: [{ name: 'demo-hello-k8s-frontend', port: 80 }] }],
    })
  })

  it('has Prometheus read pages and API', () => {
    const on = { serviceMonitor: { enabled: true, labels: { release: 'prometheus' } } }
    const release = demo({ frontend: on, api: on })
    for (const part of ['frontend', 'api']) {
      const monitor = release.find('ServiceMonitor', `demo-hello-k8s-${part}`)
      expect(monitor?.metadata?.labels).toMatchObject({ release: 'prometheus' })
      expect(monitor?.spec.selector.matchLabels).toMatchObject({ 'app.kubernetes.io/component': part })
    }
  })
})

describe('the network policies', () => {
  const allowed = (part: string, ...[values]: Parameters<typeof demo>) =>
    demo({ ...values, networkPolicy: { enabled: true } })
      .find('NetworkPolicy', `demo-hello-k8s-${part}`)
      ?.spec?.ingress?.[0]?.from?.map(({ podSelector }) => podSelector?.matchLabels?.['app.kubernetes.io/component'])

  it('let only the pages talk to the API, and only the API to Redis', () => {
    expect([allowed('frontend'), allowed('api'), allowed('redis')]).toEqual([undefined, ['frontend'], ['api']])
  })

  it('let everybody talk to an API that has a port of its own on the nodes, or that Prometheus reads', () => {
    expect(allowed('api', { api: { service: { type: 'NodePort' } } })).toBeUndefined()
    expect(allowed('api', { api: { serviceMonitor: { enabled: true } } })).toBeUndefined()
  })
})

describe('the notes', () => {
  it('tell how to reach each type of service', () => {
    const notes = (type: Values['frontend']['service']['type']) => demo({ frontend: { service: { type } } }).notes
    expect(notes('NodePort')).toContain('.nodePort')
    expect(notes('LoadBalancer')).toContain('.status.loadBalancer')
    expect(notes('ClusterIP')).toContain('port-forward service/demo-hello-k8s-frontend 8080:80')
  })

  it('tell where the messages are', () => {
    expect(demo().notes).toContain('kept on a claim')
    expect(demo(noPersistence).notes).toContain('WARNING: the messages are gone with the pod')
    expect(demo({ redis: { external: { host: 'redis.example.com' } } }).notes).toContain('kept by redis.example.com')
  })

  it('warn of a check that fails', () => {
    expect(demo(liveness404).notes).toContain('/nowhere')
    expect(demo().notes).not.toContain('anew')
  })
})

describe('the checks', () => {
  it('report all problems at once, each with its path', () => {
    const autoscaling = { enabled: true, minReplicas: 11 }
    expect(() => demo({ frontend: { autoscaling }, api: { autoscaling } })).toThrow(
      /^frontend\.autoscaling\.minReplicas: .*\napi\.autoscaling\.minReplicas: .*$/,
    )
  })
})

describe('the test', () => {
  it('leaves its message on the page, at the port of its service', () => {
    const { containers } = demo({ frontend: { service: { port: 81 } } }).find('Pod')?.spec ?? {}
    expect(containers?.[0]?.command?.at(-1)).toBe('http://demo-hello-k8s-frontend:81/')
  })
})
