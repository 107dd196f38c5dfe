import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { say } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { set, upgrade } from './kit/helm.ts'
import { readyPods } from './kit/kubectl.ts'
import { failures, get, sendCrowd, summary } from './kit/requests.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/hello-k8s'
const port = 31014
const wait = ['--wait', '--timeout', '4m']
const reached = set({ 'frontend.service.type': 'NodePort', 'frontend.service.nodePort': port })
const api = 'app.kubernetes.io/component=api'
const overlay = (name: string): string[] => ['--values', `${chart}/values-${name}.yaml`]

/** Leaves a message as the form of the page does; gives the page that follows, and nothing when it isn't kept. */
async function leave(message: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: new URLSearchParams({ message }) })
  // a page that says it isn't kept has it too, in the form
  return answer.ok ? answer.text() : ''
}

const isThere = async (message: string): Promise<boolean> => (await get(port)).body.includes(message)

describe('the guest book of hello-k8s', () => {
  const { namespace, helm, kubectl } = scenario('hello-k8s')
  const upgradeTo = (...words: string[]) => helm(...upgrade, 'guests', chart, ...words)

  test('a message is left, and is there', async () => {
    await helm('install', 'guests', chart, ...reached, ...wait)
    await eventually('the guest book is open', async () => (await leave('Hello from Ada')).includes('Hello from Ada'), {
      within: 60,
    })
    expect(await helm('test', 'guests', '--logs')).toContain('The message came back')
  })

  test('the pod of Redis is deleted: the page is served, and the message is there again', async () => {
    const crowd = sendCrowd(port)
    await kubectl('delete', 'pod', 'guests-hello-k8s-redis-0')
    await eventually('the message is there again', () => isThere('Hello from Ada'), { within: 60 })
    const visits = await crowd.stop()
    const closed = visits.filter(({ answer }) => !answer?.body.includes('Hello from Ada')).length
    say(`  ${summary(visits)}\n  ${closed} pages without the message`)
    expect(failures(visits)).toEqual([])
  })

  const restarts = async (): Promise<number[]> => {
    const path = 'jsonpath={.items[*].status.containerStatuses[0].restartCount}'
    const counts = await kubectl.quiet('get', 'pods', '--selector', api, '--output', path)
    return counts.trim().split(' ').map(Number)
  }

  test('a liveness check that finds nothing has the containers of the API started anew', async () => {
    await upgradeTo(...overlay('liveness-404'), ...wait)
    await eventually('a container is started anew', async () => (await restarts()).some((count) => count > 0), {
      within: 120,
    })
    const events = await kubectl('get', 'events', '--field-selector', 'reason=Unhealthy', '--output', 'wide')
    expect(events).toContain('Liveness probe failed: HTTP probe failed with statuscode: 404')
    expect(await kubectl('get', 'events', '--field-selector', 'reason=Killing')).toContain('failed liveness probe')
  })

  test('the check is restored: no container is started anew', async () => {
    await upgradeTo(...set({ 'api.livenessPath': '/healthz' }), ...wait)
    await eventually('two pods are left', async () => (await restarts()).length === 2, { within: 60 })
    await sleep(40_000)
    expect(await restarts()).toEqual([0, 0])
    expect(await readyPods(namespace, api)).toHaveLength(2)
    expect(await isThere('Hello from Ada')).toBe(true)
  })
})

describe('hello-k8s without persistence', () => {
  const { helm, kubectl } = scenario('hello-k8s-forgets')

  test('the pod of Redis is deleted: the message is lost', async () => {
    await helm('install', 'guests', chart, ...overlay('no-persistence'), ...reached, ...wait)
    await eventually('the message is left', async () => (await leave('Who reads this?')).includes('Who reads this?'), {
      within: 60,
    })
    await kubectl('delete', 'pod', 'guests-hello-k8s-redis-0')
    await eventually('the guest book is open again', async () => (await leave('New here')).includes('New here'), {
      within: 60,
    })
    expect(await isThere('Who reads this?')).toBe(false)
    await helm('uninstall', 'guests', '--wait')
  })
})
