import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/storage-api.ts'
import hostpath from '../src/values/hostpath.ts'
import shared from '../src/values/shared.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })

const pod = (part: string, ...[values]: Parameters<typeof demo>) =>
  demo(values).find('Deployment', `demo-storage-api-${part}`)?.spec.template.spec
const claim = (...[values]: Parameters<typeof demo>) =>
  demo(values).find('PersistentVolumeClaim', 'demo-storage-api-storage')
const volume = (...[values]: Parameters<typeof demo>) => demo(values).find('PersistentVolume')

describe('the items', () => {
  it('are on one claim that all storage pods mount', () => {
    const { volumes, containers } = pod('storage') ?? {}
    expect(volumes).toEqual([{ name: 'storage', persistentVolumeClaim: { claimName: claim()?.metadata.name } }])
    const [mount] = containers?.[0]?.volumeMounts ?? []
    expect(containers?.[0]?.env).toEqual([{ name: 'STO_STORAGE', value: mount?.mountPath }])
  })

  it('keep the pods on one node where only one can use the volume', () => {
    expect(claim()?.spec?.accessModes).toEqual(['ReadWriteOnce'])
    const [term] = pod('storage')?.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []
    expect(term?.topologyKey).toBe('kubernetes.io/hostname')
    const deployment = demo().find('Deployment', 'demo-storage-api-storage')
    expect(term?.labelSelector).toEqual(deployment?.spec.selector)
  })

  it('let the pods go anywhere where all nodes can use the volume', () => {
    expect(claim(shared)?.spec).toMatchObject({ accessModes: ['ReadWriteMany'], storageClassName: 'nfs' })
    expect(pod('storage', shared)).not.toHaveProperty('affinity')
  })

  it('keep the pods together beside what the user says of other pods, unless the user says it of these', () => {
    const nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{}] } }
    expect(Object.keys(pod('storage', { storage: { affinity: { nodeAffinity } } })?.affinity ?? {})).toEqual([
      'podAffinity',
      'nodeAffinity',
    ])
    const podAffinity = { preferredDuringSchedulingIgnoredDuringExecution: [] }
    expect(pod('storage', { storage: { affinity: { podAffinity } } })?.affinity?.podAffinity).toEqual(podAffinity)
  })

  it('are on a claim that is there already', () => {
    const existing = { storage: { persistence: { existingClaim: 'mine' } } }
    expect(claim(existing)).toBeUndefined()
    expect(pod('storage', existing)?.volumes).toEqual([
      { name: 'storage', persistentVolumeClaim: { claimName: 'mine' } },
    ])
  })
})

describe('a folder of the nodes', () => {
  it('is a volume of 12Mi for a claim of 10Mi, and for no other', () => {
    expect(volume()).toBeUndefined()
    expect(volume(hostpath)?.spec).toEqual({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'manual',
      capacity: { storage: '12Mi' },
      persistentVolumeReclaimPolicy: 'Retain',
      claimRef: { namespace: 'default', name: claim(hostpath)?.metadata.name },
      hostPath: { path: '/mnt/storage-api', type: 'Directory' },
    })
    expect(claim(hostpath)?.spec).toEqual({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'manual',
      volumeName: volume(hostpath)?.metadata.name,
      resources: { requests: { storage: '10Mi' } },
    })
  })

  it('has another name in another namespace, since volumes have none', () => {
    const release = { name: 'demo', namespace: 'other' }
    const other = demo(hostpath, { release }).find('PersistentVolume')
    expect(other?.metadata.name).toBe('other-demo-storage-api-storage')
  })

  it('may be one of a single node', () => {
    const values = {
      ...hostpath.storage.persistence,
      hostPath: { ...hostpath.storage.persistence.hostPath, node: 'a' },
    }
    const { required } = volume({ storage: { persistence: values } })?.spec?.nodeAffinity ?? {}
    expect(required?.nodeSelectorTerms[0]?.matchExpressions).toEqual([
      { key: 'kubernetes.io/hostname', operator: 'In', values: ['a'] },
    ])
  })
})

describe('the list API', () => {
  it('finds the storage API, at its port', () => {
    const values = { storage: { service: { port: 80 } } }
    const name = demo().find('Service', 'demo-storage-api-storage')?.metadata.name
    expect(pod('api')?.containers[0]?.env).toEqual([{ name: 'STO_API', value: `http://${name}:5000` }])
    expect(pod('api', values)?.containers[0]?.env).toEqual([{ name: 'STO_API', value: `http://${name}:80` }])
  })

  it('stays in its service without the storage API, to say so', () => {
    expect(pod('api')?.containers[0]?.readinessProbe?.httpGet?.path).toBe('/healthz')
  })
})
