import { describe, expect, test } from 'vitest'
import { eventually } from './kit/eventually.ts'
import { helms, set, upgrade } from './kit/helm.ts'
import { pods } from './kit/kubectl.ts'
import { openPage, openPages } from './kit/page.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/hello-counter'
const wait = ['--wait', '--timeout', '4m']
const ports = { ada: 31012, bob: 31013 }
const kinds = 'all,serviceaccounts,persistentvolumeclaims,configmaps,secrets'

describe.each(helms)('the life of a release of hello-counter, by $helm', ({ helm: name }) => {
  const { namespace, helm, kubectl } = scenario(`hello-life-${name}`, name)

  test('it is installed with nothing but its defaults, and counts', async () => {
    await helm('install', 'hello', chart, ...wait)
    expect(await helm('test', 'hello', '--logs')).toMatch(/Visits: \d+, then \d+/)
  })

  test('it is upgraded to version 2, and counts on', async () => {
    await helm(...upgrade, 'hello', chart, ...set({ 'image.tag': 'v2' }), ...wait)
    expect(await helm('test', 'hello', '--logs')).toMatch(/Visits: \d+, then \d+/)
  })

  test('it is uninstalled, and leaves nothing but the pod of its test', async () => {
    await helm('uninstall', 'hello', ...wait)
    const isOver = async () => (await pods(namespace, 'application=hello-counter')).length === 0
    await eventually('its pods are gone', isOver, { within: 90 })
    const left = await kubectl('get', kinds, '--selector', 'app.kubernetes.io/instance=hello', '--output', 'name')
    expect(left.trim().split('\n')).toEqual(['pod/hello-hello-counter-test'])
  })
})

describe('two releases of hello-counter in one namespace', () => {
  const { helm } = scenario('hello-two')
  const few = { 'webserver.replicas': 1, 'redis.replica.replicas': 0 }
  const install = (release: string, port: number) =>
    helm('install', release, chart, ...set({ ...few, name: release, 'webserver.service.nodePort': port }), ...wait)
  const counts = (port: number) => eventually('it counts', async () => (await openPage(port)).visits, { within: 60 })

  test('each has its own name and its own count', async () => {
    await install('ada', ports.ada)
    await install('bob', ports.bob)
    await counts(ports.bob)
    const before = await counts(ports.ada)
    await openPages(ports.bob, 10)
    const page = await openPage(ports.ada)
    expect(page.text).toContain('Hello ada!')
    expect(page.visits).toBe(before + 1)
    expect((await openPage(ports.bob)).text).toContain('Hello bob!')
  })

  test('one is uninstalled: the other counts on', async () => {
    const before = await counts(ports.bob)
    await helm('uninstall', 'ada', ...wait)
    expect((await openPage(ports.bob)).visits).toBe(before + 1)
    await helm('uninstall', 'bob', ...wait)
  })
})
