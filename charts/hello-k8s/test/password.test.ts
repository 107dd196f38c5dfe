import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/hello-k8s.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
type Given = Parameters<typeof demo>[0]

const api = (values?: Given) => demo(values).find('Deployment', 'demo-hello-k8s-api')?.spec.template.spec?.containers[0]
const redis = (values?: Given) => demo(values).find('StatefulSet', 'demo-hello-k8s-redis')?.spec.template
const secret = (values?: Given) => demo(values).find('Secret', 'demo-hello-k8s-redis')
const on = { redis: { auth: { enabled: true } } }

describe('the password of Redis', () => {
  it('is none by default', () => {
    expect(secret()).toBeUndefined()
    expect(redis()?.spec?.containers[0]?.args).not.toContain('--requirepass')
    expect(api()?.env?.map(({ name }) => name)).toEqual(['REDIS_HOST', 'REDIS_PORT'])
  })

  it('is asked of the API, and stays with the claim that it opens', () => {
    const valueFrom = { secretKeyRef: { name: 'demo-hello-k8s-redis', key: 'password' } }
    expect(redis(on)?.spec?.containers[0]?.args).toContain('--requirepass')
    expect(api(on)?.env).toContainEqual({ name: 'REDIS_PASSWORD', valueFrom })
    expect(secret(on)?.metadata).toMatchObject({ annotations: { 'helm.sh/resource-policy': 'keep' } })
    const forgetful = { redis: { ...on.redis, persistence: { enabled: false } } }
    expect(secret(forgetful)?.metadata).not.toHaveProperty('annotations')
  })

  it('is read from the Secret that is there, and none is made', () => {
    const values = { redis: { auth: { enabled: true, existingSecret: 'mine' } } }
    expect(secret(values)).toBeUndefined()
    const valueFrom = { secretKeyRef: { name: 'mine', key: 'password' } }
    expect(redis(values)?.spec?.containers[0]?.env).toEqual([{ name: 'REDISCLI_AUTH', valueFrom }])
  })

  it('that nobody asks for is refused', () => {
    expect(() => demo({ redis: { auth: { password: 'a' } } })).toThrow(/^redis\.auth\.enabled: .*Set it to true/)
  })
})

describe('what users say of the pod of Redis', () => {
  it('is added to what the chart says', () => {
    const { metadata, spec } = redis({ redis: { env: { TZ: 'UTC' }, podLabels: { team: 'a' } } }) ?? {}
    expect(metadata?.labels).toMatchObject({ team: 'a', 'app.kubernetes.io/component': 'redis' })
    expect(spec?.containers[0]?.env).toEqual([{ name: 'TZ', value: 'UTC' }])
  })
})
