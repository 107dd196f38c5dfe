import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { judge } from '../apps/worker/test/kills/verdict.ts'
import { pick, Voters } from '../apps/worker/test/kills/voters.ts'
import { say } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { fireSeconds, isLong } from './kit/fire.ts'
import { set, upgrade } from './kit/helm.ts'
import { type Pod, pods, readyPods } from './kit/kubectl.ts'
import { startNode, stopNode, workers } from './kit/nodes.ts'
import { tellParts } from './kit/parts.ts'
import { tallyLine } from './kit/poll.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/voting-app'
const ports = { vote: 31015, result: 31016 }
const reached = set({ 'vote.service.nodePort': ports.vote, 'result.service.nodePort': ports.result })
const wait = ['--wait', '--timeout', '4m']
const after = set({ 'image.tag': 'after' })
// neither the Jobs of the migration, nor pods of a test
const parts = 'app.kubernetes.io/instance=voting,app.kubernetes.io/component in (vote,worker,result,redis,postgres)'
const podCount = 7

const people = 10
const mostThinking = 100

/** For a test in which all pods, or a node, come back one after the other. */
const patient = { timeout: 900_000 }

/** `3 × status 503, 1 × socket hang up`. */
const counted = (reasons: string[]): string =>
  [...Map.groupBy(reasons, (reason) => reason)].map(([reason, list]) => `${list.length} × ${reason}`).join(', ')

describe('votes under fire', () => {
  const { namespace, helm, kubectl } = scenario('voting-fire')
  let voters: Voters
  let begun: number
  let stoppedNode: string | undefined
  afterAll(async () => {
    await voters?.stop()
    if (stoppedNode) await startNode(stoppedNode)
  })

  /** Says how the votes went while something happened; gives why some were refused. */
  async function votesDuring(happening: () => Promise<unknown>): Promise<string[]> {
    const { acknowledgedVotes, refusals } = voters
    const before = refusals.length
    await happening()
    const refused = refusals.slice(before)
    say(
      `  ${voters.acknowledgedVotes - acknowledgedVotes} votes acknowledged, ${refused.length} refused${refused.length ? `: ${counted(refused)}` : ''}`,
    )
    return refused
  }

  const allServe = () =>
    eventually('all pods serve', async () => (await readyPods(namespace, parts)).length === podCount, { within: 180 })

  const someAreHeard = () => {
    const before = voters.acknowledgedVotes
    return eventually('votes are acknowledged', async () => voters.acknowledgedVotes > before, { within: 60 })
  }

  const isGone = async ({ name, uid }: Pod): Promise<boolean> =>
    (await pods(namespace, parts)).every((pod) => pod.name !== name || pod.uid !== uid)

  async function deleteInTurn(): Promise<void> {
    for (const pod of await readyPods(namespace, parts)) {
      await votesDuring(async () => {
        await kubectl('delete', 'pod', pod.name, '--wait=false')
        await eventually('it is gone', () => isGone(pod), { within: 60 })
        await allServe()
        await someAreHeard()
      })
    }
  }

  /** Deletes pods at random moments until a time; every other one is killed, with no time to end. */
  async function deleteAtRandom(until: number): Promise<string[]> {
    const deleted: string[] = []
    while (performance.now() < until) {
      await sleep(Math.random() * 5_000)
      const { name } = pick(...(await pods(namespace, parts)))
      await kubectl.quiet('delete', 'pod', name, '--wait=false', '--ignore-not-found', ...pick([], ['--now']))
      deleted.push(name.split('-')[3] ?? name)
    }
    return deleted
  }

  /** Has versions take turns until a time; the last is the first. */
  async function flipVersions(until: number): Promise<void> {
    while (performance.now() < until) {
      await helm(...upgrade, 'voting', chart, ...after)
      await sleep(10_000)
      await helm('rollback', 'voting')
      await sleep(10_000)
    }
  }

  test('it is installed, and people vote all the time', async () => {
    await helm('install', 'voting', chart, ...reached, ...wait)
    await allServe()
    await eventually('the result is shown', () => tallyLine(ports.result), { within: 30 })
    begun = performance.now()
    voters = new Voters([ports.vote], people, mostThinking)
    await someAreHeard()
  })

  test('an upgrade and a rollback refuse no vote', async () => {
    const refused = await votesDuring(async () => {
      await helm(...upgrade, 'voting', chart, ...after, ...wait)
      await helm('rollback', 'voting', ...wait)
      await allServe()
    })
    expect(refused).toEqual([])
  })

  test('each pod is deleted in turn: votes are acknowledged again after each', patient, deleteInTurn)

  if (isLong)
    test('each node is stopped and started', patient, async () => {
      for (const node of await workers()) {
        await votesDuring(async () => {
          stoppedNode = node
          await stopNode(node)
          await sleep(60_000)
          await startNode(node)
          stoppedNode = undefined
          await allServe()
          await someAreHeard()
        })
      }
    })

  const atRandom = 'pods are deleted at random moments, and versions take turns meanwhile'
  test(atRandom, { timeout: fireSeconds * 1000 + 300_000 }, async () => {
    const until = Math.max(begun + fireSeconds * 1000, performance.now() + 30_000)
    await votesDuring(async () => {
      const [deleted] = await Promise.all([deleteAtRandom(until), flipVersions(until)])
      say(`  ${deleted.length} pods deleted: ${counted(deleted)}`)
      await allServe()
      await someAreHeard()
    })
  })

  const inRedis = (...words: string[]) =>
    kubectl.quiet('exec', 'voting-voting-app-redis-0', '--', 'redis-cli', ...words)

  /** Rows of Postgres, as lists of words. */
  const rows = async (query: string): Promise<string[][]> => {
    const program = 'psql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -At -F " " -c "$0"'
    const said = await kubectl.quiet('exec', 'voting-voting-app-postgres-0', '--', 'sh', '-c', program, query)
    return said
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' '))
  }

  test('every vote that was acknowledged is counted once', async () => {
    const seconds = (performance.now() - begun) / 1000
    await voters.stop()
    await eventually('no vote waits', async () => (await inRedis('xlen', 'votes')).trim() === '0', { within: 60 })
    const votes = (await rows('select voter, choice from votes')).map(([voter = '', choice = '']) => ({
      voter,
      choice,
    }))
    const count = (wanted: string): number => votes.filter(({ choice }) => choice === wanted).length
    const [[a, b] = []] = await rows('select a, b from tally')
    const { lost, doubled } = judge(voters.sent, votes)
    say(`  ${voters.sent.size} people voted for ${seconds.toFixed(0)} s: ${voters.sentVotes} votes sent`)
    say(`  ${voters.acknowledgedVotes} acknowledged`)
    say(`  ${voters.refusals.length} refused: ${counted(voters.refusals)}`)
    say(`  ${votes.length} counted, one a person; by the tally ${a} + ${b}`)
    say(`  ${lost.length} lost\n  ${doubled.length} doubled`)
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
    expect([Number(a), Number(b)]).toEqual([count('a'), count('b')])
    expect(await tallyLine(ports.result)).toBe(`Cats ${a}, Dogs ${b}`)
    expect((await inRedis('xlen', 'votes:dead')).trim()).toBe('0')
    expect(votes.length).toBeGreaterThan(people)
    await tellParts(namespace)
    await helm('uninstall', 'voting', ...wait)
  })
})
