import { describe, expect, test } from 'vitest'
import { ask, say } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { tellParts } from './kit/parts.ts'
import { everything, onlyLeft } from './kit/resources.ts'
import { scenario } from './kit/scenario.ts'
import { type Stranger, strangerIn } from './kit/stranger.ts'

const umbrella = 'e2e/umbrella'
const wait = ['--wait', '--timeout', '5m']

/** Lets nobody enter any pod of the namespace, but where another policy allows it. */
const nobody = JSON.stringify({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'nobody' },
  spec: { podSelector: {}, policyTypes: ['Ingress'] },
})

const pages: [host: string, port: number][] = [
  ['suite-greeting-webserver', 80],
  ['suite-guests-frontend', 80],
  ['suite-items-api', 5001],
  ['suite-poll-vote', 80],
  ['suite-poll-result', 80],
]
const stores: [host: string, port: number][] = [
  ['suite-greeting-redis-primary', 6379],
  ['suite-greeting-redis-replica', 6379],
  ['suite-guests-api', 5000],
  ['suite-guests-redis', 6379],
  ['suite-items-storage', 5000],
  ['suite-poll-redis', 6379],
  ['suite-poll-postgres', 5432],
]

describe('all charts under one umbrella, in a namespace whose pods nobody may enter', () => {
  const { namespace, helm, kubectl } = scenario('umbrella')
  let stranger: Stranger
  let isEnforced = false
  let before: string[]

  const reached = async (places: [host: string, port: number][]): Promise<string[]> => {
    const answers = await Promise.all(places.map((place) => stranger.reaches(...place)))
    return places.flatMap(([host], index) => (answers[index] ? [host] : []))
  }
  const all = (places: [host: string, port: number][]) => places.map(([host]) => host)

  test('a stranger reaches a pod, until the policy is made', async () => {
    stranger = await strangerIn(namespace)
    const { host, port } = await strangerIn(namespace, 'neighbour')
    expect(await stranger.reaches(host, port)).toBe(true)
    await ask('kubectl', ['create', '--namespace', namespace, '--filename', '-'], { input: nobody })
    const isShut = async () => !(await stranger.reaches(host, port))
    isEnforced = await eventually('the stranger is kept out', isShut, { within: 20 }).catch(() => false)
    if (!isEnforced) say("  This cluster's network does NOT enforce NetworkPolicies: whom they keep out is not shown.")
    before = await everything(namespace)
  })

  test('the umbrella is installed with NetworkPolicies, and the tests of all its charts pass', async () => {
    await helm('dependency', 'update', umbrella)
    await helm('install', 'suite', umbrella, ...wait)
    expect((await helm('test', 'suite')).match(/Phase: +Succeeded/g)).toHaveLength(4)
  })

  test('the dependency that is not wanted is not there', async () => {
    const names = await kubectl('get', 'deployments,statefulsets', '--output', 'name')
    expect(names).toContain('suite-poll-')
    expect(names).not.toContain('runoff')
  })

  test('the stranger reaches the pages, and nothing behind them', async ({ skip }) => {
    if (!isEnforced) skip("this cluster's network does not enforce NetworkPolicies")
    expect(await reached(pages)).toEqual(all(pages))
    expect(await reached(stores)).toEqual([])
  })

  test('without policies it reaches all: it was they that kept it out', async () => {
    await kubectl('delete', 'networkpolicies', '--all')
    const isOpen = async () => (await reached(stores)).length === stores.length
    await eventually(`${all(stores).join(', ')} are reached`, isOpen, { within: 30 })
  })

  test('uninstalled, it leaves nothing but the pods of its tests', async () => {
    await tellParts(namespace)
    await helm('uninstall', 'suite', ...wait)
    const there = before.filter((resource) => !resource.startsWith('NetworkPolicy/'))
    await onlyLeft(
      namespace,
      there,
      ['greeting', 'guests', 'items', 'poll'].map((part) => `pod/suite-${part}-test`),
    )
  })
})
