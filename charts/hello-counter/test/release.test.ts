import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/hello-counter.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
type Given = Parameters<typeof demo>[0]

const text = (values?: Given) => demo(values).notes
const test = (values?: Given) => demo(values).find('Pod')

describe('the notes', () => {
  it('tell how to reach each type of service', () => {
    expect(text({ webserver: { service: { type: 'NodePort' } } })).toContain('.nodePort')
    expect(text({ webserver: { service: { type: 'LoadBalancer' } } })).toContain('.status.loadBalancer')
    expect(text({ webserver: { service: { type: 'ClusterIP', port: 81 } } })).toContain(
      'port-forward service/demo-hello-counter-webserver 8080:81',
    )
  })

  it('tell the address of the Ingress', () => {
    const ingress = { enabled: true, host: 'a.example.com', path: '/hello' }
    expect(text({ webserver: { ingress } })).toContain('http://a.example.com/hello')
    expect(text({ webserver: { ingress: { ...ingress, tlsSecretName: 'a' } } })).toContain(
      'https://a.example.com/hello',
    )
  })

  it('tell whether anything counts', () => {
    expect(text()).toContain('Each visit counts')
    expect(text({ redis: { primary: { replicas: 0 } } })).toContain('Nothing counts')
    expect(text({ redis: { enabled: false } })).toContain('Nothing counts')
    expect(text({ redis: { enabled: false, external: { host: 'a' } } })).toContain('Each visit counts')
  })
})

describe('the checks', () => {
  it('report all problems at once, each with its path', () => {
    const values = {
      redis: { external: { host: 'redis.example.com' } },
      webserver: { autoscaling: { enabled: true, minReplicas: 11 } },
    }
    expect(() => demo(values)).toThrow(/^redis\.external: .*\nwebserver\.autoscaling\.minReplicas: .*$/)
  })
})

describe('the test', () => {
  it('asks the service, and knows what the web servers know', () => {
    const [container] = test({ name: 'Ada', webserver: { service: { port: 81 } } })?.spec?.containers ?? []
    expect(container?.command?.at(-1)).toBe('http://demo-hello-counter-webserver:81/')
    expect(container?.env).toContainEqual({ name: 'NAME', value: 'Ada' })
  })

  it('goes away before the next run', () => {
    expect(test()?.metadata.annotations).toMatchObject({
      'helm.sh/hook': 'test',
      'helm.sh/hook-delete-policy': 'before-hook-creation',
    })
  })
})
