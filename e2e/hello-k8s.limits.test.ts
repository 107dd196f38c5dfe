import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { say } from './kit/commands.ts'
import { set } from './kit/helm.ts'
import { failures, sendCrowd, summary, type Visit } from './kit/requests.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/hello-k8s'
const port = 31017
const reached = set({ 'frontend.service.type': 'NodePort', 'frontend.service.nodePort': port })
const overlay = (name: string): string[] => ['--values', `${chart}/values-${name}.yaml`]
const good = (visits: Visit[]): number => visits.length - visits.filter(({ error }) => error !== undefined).length

describe('hello-k8s under load', () => {
  const { helm, kubectl } = scenario('hello-k8s-limits')

  /** Visits for 20 seconds, once the pods have had a minute to start. */
  async function visitWith(name: string): Promise<Visit[]> {
    const release = name.replace('-limits', '')
    await helm('install', release, chart, ...overlay(name), ...overlay('no-persistence'), ...reached)
    await sleep(60_000)
    const crowd = sendCrowd(port)
    await sleep(20_000)
    const visits = await crowd.stop()
    say(`  ${name}: ${summary(visits)}`)
    await kubectl('get', 'pods')
    await helm('uninstall', release, '--wait')
    return visits
  }

  test('sensible limits serve all, limits that somebody made up serve few', async () => {
    const sensible = await visitWith('sensible-limits')
    expect(failures(sensible)).toEqual([])
    expect(good(await visitWith('fake-limits'))).toBeLessThan(good(sensible) / 2)
  })
})
