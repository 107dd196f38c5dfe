import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/hello-counter.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
type Given = Parameters<typeof demo>[0]

const pods = (part: string, values?: Given) =>
  demo(values).get('Deployment', `demo-hello-counter-${part}`).spec.template
const container = (part: string, values?: Given) => pods(part, values).spec?.containers[0]
const variable = (part: string, name: string, values?: Given) =>
  container(part, values)?.env?.find((variable) => variable.name === name)?.valueFrom
const secret = (values?: Given, options?: Parameters<typeof demo>[1]) => demo(values, options).find('Secret')

const [primary, replica, web] = ['redis-primary', 'redis-replica', 'webserver']
const on = { redis: { auth: { enabled: true } } }
const external = { enabled: false, external: { host: 'redis.example.com' } }
const from = (name: string, key = 'password') => ({ secretKeyRef: { name, key } })

describe('the password of Redis', () => {
  it('is none by default', () => {
    expect(secret()).toBeUndefined()
    for (const part of [primary, replica])
      expect(container(part)?.args?.join(' ')).not.toMatch(/requirepass|masterauth/)
    expect(variable(web, 'REDIS_PASSWORD')).toBeUndefined()
  })

  it('is asked of everybody, the replicas too', () => {
    expect(container(primary, on)?.args?.slice(-2)).toEqual(['--requirepass', '$(REDISCLI_AUTH)'])
    expect(container(replica, on)?.args?.slice(-4)).toEqual([
      '--masterauth',
      '$(REDISCLI_AUTH)',
      '--requirepass',
      '$(REDISCLI_AUTH)',
    ])
    const source = from(secret(on)?.metadata?.name ?? '')
    expect(variable(web, 'REDIS_PASSWORD', on)).toEqual(source)
    for (const part of [primary, replica]) expect(variable(part, 'REDISCLI_AUTH', on)).toEqual(source)
  })

  it('is the one that is in the cluster, when none is given', () => {
    const metadata = { name: 'demo-hello-counter-redis', namespace: 'default' }
    const there = { apiVersion: 'v1', kind: 'Secret', metadata, data: { password: 'a2VwdA==' } }
    expect(secret(on, { cluster: { objects: [there] } })?.data).toEqual({ password: 'a2VwdA==' })
  })

  it('is read from the Secret that is there, and none is made', () => {
    const values = { redis: { auth: { enabled: true, existingSecret: 'mine', existingSecretKey: 'redis' } } }
    expect(secret(values)).toBeUndefined()
    expect(variable(web, 'REDIS_PASSWORD', values)).toEqual(from('mine', 'redis'))
  })

  it('is never made up for an external Redis', () => {
    expect(secret({ redis: { ...external, ...on.redis } })).toBeUndefined()
    expect(variable(web, 'REDIS_PASSWORD', { redis: { ...external, ...on.redis } })).toBeUndefined()
    const given = { redis: { ...external, auth: { enabled: true, password: 'theirs' } } }
    expect(secret(given)?.data).toEqual({ password: 'dGhlaXJz' })
    expect(variable(web, 'REDIS_PASSWORD', given)).toEqual(from('demo-hello-counter-redis'))
  })

  it('that nobody asks for is refused', () => {
    expect(() => demo({ redis: { auth: { existingSecret: 'mine' } } })).toThrow(
      /^redis\.auth\.enabled: .*Set it to true/,
    )
  })
})

describe('what users say of the pods of Redis', () => {
  it('reaches the primary and the replicas', () => {
    const redis = { env: { TZ: 'UTC' }, podLabels: { team: 'a', role: 'mine' }, podAnnotations: { note: 'b' } }
    for (const [part, role] of [[primary, 'master'] as const, [replica, 'slave'] as const]) {
      expect(pods(part, { redis }).metadata).toMatchObject({ labels: { team: 'a', role }, annotations: { note: 'b' } })
      expect(container(part, { redis })?.env).toEqual([{ name: 'TZ', value: 'UTC' }])
    }
  })
})
