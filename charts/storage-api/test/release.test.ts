import type { Deployment } from 'chartwright'
import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/storage-api.ts'
import hostpath from '../src/values/hostpath.ts'
import solutions from '../src/values/solutions.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })

describe('the services', () => {
  it.each([
    ['storage', 5000, 31000],
    ['api', 5001, 31001],
  ])('have the ports of the tutorial: %s', (part, port, nodePort) => {
    expect(demo().find('Service', `demo-storage-api-${part}`)?.spec).toMatchObject({
      type: 'NodePort',
      ports: [{ port, targetPort: 'http', nodePort }],
    })
  })

  it('leave the node port to the cluster when it is unset', () => {
    const service = demo({ storage: { service: { nodePort: null } } }).find('Service', 'demo-storage-api-storage')
    expect(service?.spec.ports?.[0]).not.toHaveProperty('nodePort')
  })
})

describe('the images', () => {
  it('have versions of their own', () => {
    const images = demo({ webApp: { enabled: true } }).manifests.flatMap(
      (manifest) =>
        (manifest as unknown as Deployment).spec?.template?.spec?.containers.map(({ image }) => image) ?? [],
    )
    expect(images.sort()).toEqual([
      'ghcr.io/chartwright/list-api:1.1.0',
      'ghcr.io/chartwright/storage-api:1.0.0',
      'ghcr.io/chartwright/web-app:1.0.0',
    ])
  })
})

describe('the web application', () => {
  const made = (...[values]: Parameters<typeof demo>) =>
    [...demo(values).templates].filter(([path]) => path.startsWith('web-app/')).flatMap(([, documents]) => documents)

  it('makes nothing unless it is wanted, whatever else is on', () => {
    const on = { enabled: true }
    const all = { ingress: on, httpRoute: on, serviceMonitor: on, podDisruptionBudget: on, autoscaling: on }
    expect(made({ webApp: all, networkPolicy: on })).toEqual([])
    expect(made({ webApp: { ...all, enabled: true }, networkPolicy: on })).toHaveLength(8)
  })

  it('is replaced pod by pod, each after the last one has proved itself', () => {
    expect(demo(solutions).find('Deployment', 'demo-storage-api-web-app')?.spec).toMatchObject({
      minReadySeconds: 5,
      strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    })
  })
})

describe('the network policies', () => {
  const from = (...[values]: Parameters<typeof demo>) =>
    demo({ ...values, networkPolicy: { enabled: true } })
      .find('NetworkPolicy', 'demo-storage-api-storage')
      ?.spec?.ingress?.[0]?.from?.map(({ podSelector }) => podSelector?.matchLabels?.['app.kubernetes.io/component'])

  it('let everybody talk to a storage API that has a port of the nodes', () => {
    expect(from()).toBeUndefined()
  })

  it('let only the list API and the test talk to one inside the cluster', () => {
    expect(from({ storage: { service: { type: 'ClusterIP' } } })).toEqual(['api', 'test'])
  })
})

describe('the notes', () => {
  it('tell how to reach each type of service', () => {
    const notes = (type: Values['api']['service']['type']) => demo({ api: { service: { type } } }).notes
    expect(notes('NodePort')).toContain('get service demo-storage-api-api --output')
    expect(notes('LoadBalancer')).toContain('API=http://$ADDRESS:5001')
    expect(notes('ClusterIP')).toContain('port-forward service/demo-storage-api-api 5001:5001')
    const webApp = demo({ webApp: { enabled: true } }).notes
    expect(webApp).toContain('port-forward service/demo-storage-api-web-app 8080:80')
  })

  it('tell what becomes of the items', () => {
    expect(demo().notes).toContain('WARNING: the claim with the items goes')
    expect(demo(hostpath).notes).toContain('in the folder /mnt/storage-api')
    expect(demo({ storage: { persistence: { existingClaim: 'mine' } } }).notes).toContain('on the claim mine')
  })
})

describe('the checks', () => {
  const problems = (...[values]: Parameters<typeof demo>): string[] => {
    try {
      demo(values)
      return []
    } catch (error) {
      return (error as Error).message.split('\n').map((line) => line.split(':')[0] ?? '')
    }
  }

  it('refuse a claim that is there already beside a folder', () => {
    const volume = { ...hostpath.storage.persistence, existingClaim: 'mine' }
    expect(problems({ storage: { persistence: volume } })).toEqual(['storage.persistence.existingClaim'])
  })

  it('refuse a folder as a volume of the default class', () => {
    expect(problems({ storage: { persistence: { hostPath: { path: '/a', capacity: '1Gi' } } } })).toEqual([
      'storage.persistence.storageClassName',
    ])
  })

  it('refuse one node port for both', () => {
    expect(problems({ api: { service: { nodePort: 31000 } } })).toEqual(['api.service.nodePort'])
    expect(problems({ api: { service: { nodePort: 31000, type: 'ClusterIP' } } })).toEqual([])
  })

  it('report all problems at once', () => {
    const autoscaling = { enabled: true, minReplicas: 11 }
    expect(problems({ storage: { autoscaling }, api: { autoscaling }, webApp: { autoscaling } })).toEqual([
      'storage.autoscaling.minReplicas',
      'api.autoscaling.minReplicas',
      'webApp.autoscaling.minReplicas',
    ])
  })
})

describe('the test', () => {
  it('knows both APIs', () => {
    const [container] = demo().find('Pod')?.spec?.containers ?? []
    expect(container?.command?.slice(-2)).toEqual([
      'http://demo-storage-api-storage:5000',
      'http://demo-storage-api-api:5001',
    ])
  })
})
