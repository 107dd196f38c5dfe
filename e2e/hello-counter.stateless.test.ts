import { describe, expect, test } from 'vitest'
import { say } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { helms, releaseStatus, set, upgrade } from './kit/helm.ts'
import { pods, readyPods } from './kit/kubectl.ts'
import { openPage, openPages } from './kit/page.ts'
import { tellParts } from './kit/parts.ts'
import { failures, get, sendCrowd, summary } from './kit/requests.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/hello-counter'
const webservers = 'app.kubernetes.io/component=webserver'
const ports = { helm3: 31010, helm4: 31011 }
const wait = ['--wait', '--timeout', '3m']

describe.each(helms)('hello-counter without Redis, by $helm', ({ helm: name, rollbackOnFailure }) => {
  const { namespace, helm, kubectl } = scenario(`hello-stateless-${name}`, name)
  const port = ports[name]
  const upgradeTo = (...words: string[]) => helm(...upgrade, 'hello', chart, ...words)
  const serving = () => readyPods(namespace, webservers)

  /** The names of the pods that answer, once these are all that serve. */
  const answering = (replicas: number) =>
    eventually(
      `answers come from all of ${replicas} pods, and no other`,
      async () => {
        const answered = new Set((await openPages(port, 12 * replicas)).map(({ hostname }) => hostname))
        const names = (await serving()).map(({ name }) => name)
        if (names.length !== replicas) return false
        return [...answered].sort().join() === names.sort().join() && names
      },
      { within: 60 },
    )

  test('version 1 is installed and greets', async () => {
    const values = { 'redis.enabled': false, 'webserver.replicas': 1, 'webserver.service.nodePort': port }
    await helm('install', 'hello', chart, ...set({ ...values, name: 'Ada' }), ...wait)
    // the nodes learn of a pod a moment after Helm does
    const page = await eventually('it greets', () => openPage(port), { within: 30 })
    say(`  ${page.text}`)
    expect(page.text).toContain('Hello Ada!')
    expect(page.version).toBe(1)
    expect(page.visits).toBeUndefined()
    expect((await get(port, '/version')).body.trim()).toBe('Version 1')
  })

  test('scaled to 4, all four answer; scaled to 2, two of them', async () => {
    await upgradeTo(...set({ 'webserver.replicas': 4 }), ...wait)
    const four = await answering(4)
    await upgradeTo(...set({ 'webserver.replicas': 2 }), ...wait)
    const two = await answering(2)
    expect(four).toEqual(expect.arrayContaining(two))
  })

  test('version 2 takes over without a failed request', async () => {
    const crowd = sendCrowd(port)
    await upgradeTo(...set({ 'image.tag': 'v2' }), ...wait)
    await eventually('only pods of version 2 are left', async () => (await pods(namespace, webservers)).length === 2, {
      within: 60,
    })
    expect((await openPages(port, 20)).map(({ version }) => version)).toEqual(Array(20).fill(2))
    const visits = await crowd.stop()
    say(`  ${summary(visits)}`)
    expect(visits.length).toBeGreaterThan(100)
    expect(failures(visits)).toEqual([])
  })

  test('version 10 does not exist: version 2 keeps serving, and the upgrade takes itself back', async () => {
    const crowd = sendCrowd(port)
    const words = [rollbackOnFailure, '--wait', '--timeout', '20s']
    const problem = await upgradeTo(...set({ 'image.tag': 'v10' }), ...words).catch((error: Error) => error.message)
    say(`  ${problem}`)
    const visits = await crowd.stop()
    say(`  ${summary(visits)}`)
    expect(problem).toMatch(/hello/)
    expect(failures(visits)).toEqual([])
    expect(await releaseStatus(namespace, 'hello')).toBe('deployed')
    expect((await openPages(port, 10)).map(({ version }) => version)).toEqual(Array(10).fill(2))
  })

  test('version 10 without that: version 2 keeps serving, and a rollback cleans up', async () => {
    const crowd = sendCrowd(port)
    const failed = upgradeTo(...set({ 'image.tag': 'v10' }), '--wait', '--timeout', '15s')
    await expect(failed).rejects.toThrow(/ended with 1/)
    await kubectl('get', 'pods', '--selector', webservers)
    expect(await releaseStatus(namespace, 'hello')).toBe('failed')
    await helm('rollback', 'hello', ...wait)
    expect(await answering(2)).toHaveLength(2)
    const visits = await crowd.stop()
    say(`  ${summary(visits)}`)
    expect(failures(visits)).toEqual([])
    expect((await openPage(port)).version).toBe(2)
  })

  test('the service is deleted: nothing answers; an upgrade makes it again', async () => {
    await kubectl('delete', 'service', '--selector', webservers)
    await eventually(
      'nobody answers',
      () =>
        get(port, '/', { patience: 2_000 }).then(
          () => false,
          () => true,
        ),
      {
        within: 30,
      },
    )
    await upgradeTo(...wait)
    await eventually('the page is there again', () => openPage(port), { within: 30 })
    expect(await answering(2)).toHaveLength(2)
  })

  test('uninstalled, nothing is left of it', async () => {
    await tellParts(namespace)
    await helm('uninstall', 'hello', ...wait)
    await eventually('its pods are gone', async () => (await pods(namespace, webservers)).length === 0, { within: 60 })
    const left = await kubectl('get', 'all,serviceaccounts', '--selector', 'app.kubernetes.io/instance=hello')
    expect(left.trim()).toBe('')
  })
})
