import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { say } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { set, upgrade } from './kit/helm.ts'
import { type Pod, pods, readyPods } from './kit/kubectl.ts'
import { startNode, stopNode, workers } from './kit/nodes.ts'
import { openPage, openPages, type Page, readPage } from './kit/page.ts'
import { failures, get, longestSilence, sendCrowd, summary, type Visit } from './kit/requests.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/hello-counter'
const port = 30000
const wait = ['--wait', '--timeout', '4m']

const webservers = 'application=hello-counter,tier=frontend'
const primary = 'application=hello-counter,role=master'
const replicas = 'application=hello-counter,role=slave'

const hostnames = (pages: Page[]): string[] => [...new Set(pages.map(({ hostname }) => hostname))].sort()
const counts = (pages: Page[]): (number | undefined)[] => pages.map(({ visits }) => visits)
const isCounting = ({ text, visits }: Page): boolean => visits !== undefined && !text.includes('read-only')

/** How many visits saw which kind of page: counted, read-only, disabled. */
function kinds(visits: Visit[]): string {
  const pages = visits.flatMap(({ answer }) => (answer ? [readPage(answer.body)] : []))
  const readOnly = pages.filter(({ text }) => text.includes('read-only')).length
  const counted = pages.filter(isCounting).length
  return `${counted} counted, ${readOnly} read-only, ${pages.length - counted - readOnly} with the counter disabled`
}

describe('hello-counter with Redis', () => {
  const { namespace, helm, kubectl } = scenario('hello-redis')
  const stopped: string[] = []
  afterAll(async () => {
    for (const node of stopped) await startNode(node)
  })

  const counting = (within = 60) =>
    eventually('it counts', async () => ((page) => isCounting(page) && page)(await openPage(port)), { within })

  const complete = (labels: string, amount: number, within: number) =>
    eventually(`${amount} of ${labels} are ready`, async () => (await readyPods(namespace, labels)).length === amount, {
      within,
    })

  const first = async (labels: string): Promise<Pod> => {
    const pod = (await readyPods(namespace, labels))[0]
    if (!pod) throw new Error(`no pod of ${labels} is ready`)
    return pod
  }

  /** Deletes a pod under constant visits, until all is as before; gives the visits. */
  async function killPod(labels: string): Promise<Visit[]> {
    const amount = (await readyPods(namespace, labels)).length
    const { name } = await first(labels)
    const crowd = sendCrowd(port)
    await kubectl('delete', 'pod', name, '--wait=false')
    await eventually(`${name} is gone`, async () => (await pods(namespace, labels)).every((pod) => pod.name !== name), {
      within: 90,
    })
    await complete(labels, amount, 90)
    await counting()
    const visits = await crowd.stop()
    say(`  ${summary(visits)}\n  ${kinds(visits)}`)
    return visits
  }

  /** Stops a node under constant visits, until all runs on the others; gives the visits. */
  async function killNode(node: string): Promise<Visit[]> {
    const crowd = sendCrowd(port, { patience: 3_000, pause: 100 })
    stopped.push(node)
    await stopNode(node)
    const begun = performance.now()
    await eventually('the cluster knows that the node is gone', () => isLost(node), { within: 120 })
    const known = performance.now()
    await complete(webservers, 3, 180)
    await complete(primary, 1, 180)
    await counting(120)
    const visits = await crowd.stop()
    const [before, after] = [visits.filter(({ at }) => at < known), visits.filter(({ at }) => at >= known)]
    say(`  all is well again ${((performance.now() - begun) / 1000).toFixed(0)} s after the node's end`)
    say(`  until the cluster knew it: ${summary(before)}\n  from then on: ${summary(after)}\n  ${kinds(visits)}`)
    say(`  the longest time without an answer: ${longestSilence(visits).toFixed(1)} s`)
    return visits
  }

  const isLost = async (node: string): Promise<boolean> => {
    const taints = await kubectl.quiet('get', 'node', node, '--output', 'jsonpath={.spec.taints[*].key}')
    return taints.includes('node.kubernetes.io/unreachable')
  }

  /** Brings a node back, and spreads the pods over all nodes again, which the cluster doesn't do by itself. */
  async function bringBack(node: string): Promise<void> {
    await startNode(node)
    stopped.splice(stopped.indexOf(node), 1)
    await eventually('no pod is left behind', async () => (await pods(namespace, '')).every(({ ending }) => !ending), {
      within: 120,
    })
    for (const labels of [webservers, replicas]) {
      await kubectl('rollout', 'restart', 'deployment', '--selector', labels)
      await kubectl.quiet('rollout', 'status', 'deployment', '--selector', labels, '--timeout=120s')
    }
    await eventually('both replicas of Redis hold the count', async () => (await heldCounts()).every(Boolean), {
      within: 60,
    })
    await kubectl('get', 'pods', '--output', 'wide')
  }

  /** What each replica of Redis would answer if the primary were gone. */
  const heldCounts = async (): Promise<string[]> => {
    const get = ({ name }: Pod) => kubectl.quiet('exec', name, '--', 'redis-cli', 'get', 'counter')
    const counts = await Promise.all((await readyPods(namespace, replicas)).map(get))
    return counts.map((count) => count.trim())
  }

  /** Waits until a few seconds of constant visits go without a failure: connections to the lost node take a while to end. */
  const calm = () =>
    eventually(
      'three seconds of visits went without a failure',
      async () => {
        const crowd = sendCrowd(port)
        await sleep(3_000)
        return failures(await crowd.stop()).length === 0
      },
      { within: 30 },
    )

  test('installed with Redis scaled to 0, the counter is disabled and the page is served', async () => {
    const values = { 'redis.primary.replicas': 0, tolerationSeconds: 10 }
    await helm('install', 'counter', chart, ...set({ ...values, 'webserver.service.nodePort': port }), ...wait)
    await eventually('it greets', () => openPage(port), { within: 30 })
    const answers = [await get(port), await get(port), await get(port)]
    say(`  ${readPage(answers[0]?.body ?? '').text}`)
    for (const { body } of answers) expect(readPage(body).text).toContain('cannot connect to Redis, counter disabled')
    for (const { milliseconds } of answers) expect(milliseconds).toBeLessThan(3_000)
  })

  test('Redis comes: it counts by itself, and three pods share one count', async () => {
    const before = (await readyPods(namespace, webservers)).map(({ name }) => name).sort()
    const one = set({ 'redis.primary.replicas': 1 })
    await helm(...upgrade, 'counter', chart, ...one, ...wait)
    await eventually('all three count', async () => (await openPages(port, 12)).every(isCounting), { within: 60 })
    const pages = await openPages(port, 30)
    for (const { text } of pages.slice(0, 6)) say(`  ${text}`)
    expect(hostnames(pages)).toEqual(before)
    const begin = pages[0]?.visits ?? Number.NaN
    expect(counts(pages)).toEqual(pages.map((_, index) => begin + index))
  })

  test('a replica of Redis is killed: nobody notices', async () => {
    const visits = await killPod(replicas)
    expect(failures(visits)).toEqual([])
    expect(visits.every(({ answer }) => answer && isCounting(readPage(answer.body)))).toBe(true)
  })

  test('a web server is killed: the others answer', async () => {
    expect(failures(await killPod(webservers))).toEqual([])
  })

  test('the primary of Redis is killed: the page stays, with the last count', async () => {
    const visits = await killPod(primary)
    expect(failures(visits)).toEqual([])
    expect(visits.some(({ answer }) => answer?.body.includes('read-only'))).toBe(true)
  })

  test('a node is stopped: the others go on', async () => {
    const { node: busy } = await first(primary)
    const node = (await workers()).find((name) => name !== busy) ?? ''
    expect(longestSilence(await killNode(node))).toBeLessThan(15)
    await calm()
    await bringBack(node)
  })

  test("the primary's node is stopped: the page stays, and it counts again elsewhere", async () => {
    const { node } = await first(primary)
    const visits = await killNode(node)
    expect(longestSilence(visits)).toBeLessThan(15)
    expect(visits.some(({ answer }) => answer?.body.includes('read-only'))).toBe(true)
    await calm()
    expect((await first(primary)).node).not.toBe(node)
    await bringBack(node)
  })

  test('cleaned up by label, nothing is left', async () => {
    const kinds = 'deployments,services,serviceaccounts'
    await kubectl('delete', kinds, '--selector', 'application=hello-counter')
    await eventually('all pods are gone', async () => (await pods(namespace, '')).length === 0, { within: 60 })
    expect((await kubectl('get', `all,${kinds}`, '--selector', 'application=hello-counter')).trim()).toBe('')
    await helm('uninstall', 'counter')
  })
})
