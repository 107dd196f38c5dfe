import { afterAll, describe, expect, test } from 'vitest'
import { say } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { set, upgrade } from './kit/helm.ts'
import { readyPods } from './kit/kubectl.ts'
import { workers } from './kit/nodes.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/storage-api'
const wait = ['--wait', '--timeout', '4m']
const storage = 'http://127.0.0.1:31000'
const api = 'http://127.0.0.1:31001'
const pods = 'app.kubernetes.io/component=storage'

const ask = async (method: string, url: string): Promise<string> => (await fetch(url, { method })).text()

/** Says what a person would type, and the answer. */
function tell(method: string, url: string, answer: string, where = ''): string {
  say(`  ${where}$ curl ${method === 'GET' ? '' : `-X ${method} `}${url}\n    ${answer.trim()}`)
  return answer
}
const list = (...items: string[]): string => JSON.stringify({ items })

// as the tutorial has it: what is asked, and the answer to the letter
const transcript = [
  ['GET', `${storage}/items`, '{"items":[]}'],
  ['PUT', `${storage}/items/xyz`, '{"created":{"xyz":true}}'],
  ['PUT', `${storage}/items/abc`, '{"created":{"abc":true}}'],
  ['GET', `${storage}/items`, '{"items":["abc","xyz"]}'],
  ['PUT', `${storage}/items`, '{"items":["abc","xyz"]}'],
  ['DELETE', `${storage}/items/abc`, '{"deleted":{"abc":true}}'],
  ['DELETE', `${storage}/items/xyz`, '{"deleted":{"xyz":true}}'],
  ['GET', `${api}/createlist/4`, '{"createds":["0","1","2","3"],"deleteds":[],"faileds":[]}'],
  ['GET', `${api}/createlist/2`, '{"createds":[],"deleteds":[],"faileds":[]}'],
  ['POST', `${api}/createlist/6`, '{"createds":["4","5"],"deleteds":[],"faileds":[]}'],
  ['POST', `${api}/clear`, '{"createds":[],"deleteds":["0","1","2","3","4","5"],"faileds":[]}'],
] as const

const volumes = [
  { helm: 'helm3', volume: 'a claim of the default class', values: async () => [] as string[] },
  { helm: 'helm4', volume: 'a folder of a node', values: hostPath },
] as const

/** The tutorial's volume, in the folder that each node of the cluster has. */
async function hostPath(): Promise<string[]> {
  const [node = ''] = await workers()
  return ['--values', `${chart}/values-hostpath.yaml`, ...set({ 'storage.persistence.hostPath.node': node })]
}

describe.each(volumes)('storage-api on $volume, by $helm', ({ helm: name, values }) => {
  const { namespace, helm, kubectl } = scenario(`storage-${name}`, name)
  afterAll(() => helm('uninstall', 'items', '--wait'))

  /** Asks from inside of the cluster, where the images have no curl. */
  const askInside = async (method: string, url: string): Promise<string> => {
    const program = 'fetch(process.argv[2], { method: process.argv[1] }).then(async (a) => console.log(await a.text()))'
    const words = ['exec', 'deployment/items-storage-api-api', '--', 'node', '-e', program, method, url]
    return tell(method, url, (await kubectl.quiet(...words)).trim(), 'in a pod of the API ')
  }

  const addresses = async (): Promise<string[]> => {
    const path = 'jsonpath={.items[*].status.podIP}'
    return (await kubectl.quiet('get', 'pods', '--selector', pods, '--output', path)).trim().split(' ')
  }

  test('it is installed, and its own test passes', async () => {
    await helm('install', 'items', chart, ...(await values()), ...wait)
    expect(await helm('test', 'items', '--logs')).toContain('All pods had the item')
    const reached = async () => (await ask('GET', `${storage}/items`)) && (await ask('GET', `${api}/clear`))
    await eventually('both ports of the nodes answer', reached, { within: 30 })
  })

  test('both ports of the nodes answer as the tutorial has it', async () => {
    for (const [method, url, answer] of transcript) {
      expect([url, tell(method, url, await ask(method, url))]).toEqual([url, answer])
    }
  })

  test('inside of the cluster, the services answer by their names', async () => {
    expect(await askInside('PUT', 'http://items-storage-api-storage:5000/items/inside')).toBe(
      '{"created":{"inside":true}}',
    )
    const clear = async () => askInside('GET', 'http://items-storage-api-api:5001/clear')
    // on a busy machine the first request of one of the pods may be late
    await eventually('the item is gone', async () => (await clear()).includes('"deleteds":["inside"]'), { within: 30 })
  })

  test('what is written through one pod is read through the other', async () => {
    const [one, other, ...more] = await addresses()
    expect([other === undefined, more]).toEqual([false, []])
    expect(await askInside('PUT', `http://${one}:5000/items/shared`)).toBe('{"created":{"shared":true}}')
    expect(await askInside('GET', `http://${other}:5000/items`)).toBe(list('shared'))
  })

  test('all storage pods are deleted: the items are still there', async () => {
    await kubectl('delete', 'pods', '--selector', pods)
    await eventually('two pods serve again', async () => (await readyPods(namespace, pods)).length === 2, {
      within: 90,
    })
    await eventually('the items are there', async () => (await ask('GET', `${storage}/items`)) === list('shared'), {
      within: 30,
    })
    await ask('POST', `${api}/clear`)
  })
})
describe('a new version of the web application', () => {
  const { helm, kubectl } = scenario('storage-web-app')

  test('takes over pod by pod, and says so', async () => {
    await helm('install', 'items', chart, '--values', `${chart}/values-solutions.yaml`, ...wait)
    const newer = set({ 'webApp.image.tag': '1.1.0' })
    await helm(...upgrade, 'items', chart, ...newer, ...wait)
    const path = 'jsonpath={.items[*].spec.containers[0].image}'
    const selector = 'app.kubernetes.io/component=web-app'
    const images = async () => kubectl.quiet('get', 'pods', '--selector', selector, '--output', path)
    const image = 'ghcr.io/chartwright/web-app:1.1.0'
    await eventually('only the new version is left', async () => (await images()) === `${image} ${image}`, {
      within: 90,
    })
    await helm('uninstall', 'items', '--wait')
  })
})
