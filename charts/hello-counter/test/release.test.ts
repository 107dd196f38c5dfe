import { describe, expect, it } from 'vitest'
import checks from '../src/checks.ts'
import notes from '../src/notes.ts'
import test from '../src/tests/counter.ts'
import { contextWith } from './context.ts'

const text = (...[overlay]: Parameters<typeof contextWith>) => notes(contextWith(overlay)).join('\n')

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
  it('find nothing wrong with the defaults', () => {
    expect(checks(contextWith())).toEqual([])
  })

  it('report all problems at once, each with its path', () => {
    const problems = checks(
      contextWith({
        redis: { external: { host: 'redis.example.com' } },
        webserver: { autoscaling: { enabled: true, minReplicas: 11 } },
      }),
    )
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'redis.external',
      'webserver.autoscaling.minReplicas',
    ])
  })
})

describe('the test', () => {
  it('asks the service, and knows what the web servers know', () => {
    const [container] = test(contextWith({ name: 'Ada', webserver: { service: { port: 81 } } })).spec?.containers ?? []
    expect(container?.command?.at(-1)).toBe('http://demo-hello-counter-webserver:81/')
    expect(container?.env).toContainEqual({ name: 'NAME', value: 'Ada' })
  })

  it('goes away before the next run', () => {
    expect(test(contextWith()).metadata.annotations).toMatchObject({
      'helm.sh/hook': 'test',
      'helm.sh/hook-delete-policy': 'before-hook-creation',
    })
  })
})
