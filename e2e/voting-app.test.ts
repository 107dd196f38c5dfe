import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../apps/kit/test/browser/browser.ts'
import { say } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { helms, set, upgrade } from './kit/helm.ts'
import { type Kubectl, pods } from './kit/kubectl.ts'
import { tellParts } from './kit/parts.ts'
import { castVote, openBrowser, readResult, resultPort, tallyLine, titles, votePort } from './kit/poll.ts'
import { failures, sendCrowd, summary } from './kit/requests.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'charts/voting-app'
const wait = ['--wait', '--timeout', '4m']
const ada = 'ada-who-likes-cats'
const bob = 'bob-who-likes-dogs'
const ofRelease = 'app.kubernetes.io/instance=voting'

const catsAndDogs = ['Cats or Dogs?', 'Cats vs Dogs']
const javaAndNet = ['Java or .NET?', 'Java vs .NET']

/** Waits until the result says so: `Cats 2, Dogs 1`. */
const shows = (line: string, within = 30) =>
  eventually(`the result says ${line}`, async () => (await tallyLine()) === line, { within })

/** Waits until both pages ask about these, pod by pod. */
const asks = (about: string[]) =>
  eventually(`the pages say ${about.join(' and ')}`, async () => (await titles()).join() === about.join(), {
    within: 60,
  })

/** Both pages, visited all the time while something happens; none of the requests may fail. */
async function withoutRefusal(happening: () => Promise<unknown>): Promise<void> {
  const crowds = { vote: sendCrowd(votePort), result: sendCrowd(resultPort) }
  await happening()
  for (const [page, crowd] of Object.entries(crowds)) {
    const visits = await crowd.stop()
    say(`  ${page}: ${summary(visits)}`)
    expect(visits.length).toBeGreaterThan(100)
    expect(failures(visits)).toEqual([])
  }
}

/** The names and contents of the release's secrets. */
async function passwords(kubectl: Kubectl): Promise<string> {
  const path = 'jsonpath={range .items[*]}{.metadata.name} {.data.password}{"\\n"}{end}'
  return kubectl.quiet('get', 'secrets', '--selector', ofRelease, '--output', path)
}

const left = async (kubectl: Kubectl): Promise<string[]> => {
  const kinds = 'all,configmaps,serviceaccounts,secrets,persistentvolumeclaims'
  const names = await kubectl('get', kinds, '--selector', ofRelease, '--output', 'name')
  return names.trim().split('\n').filter(Boolean).sort()
}

describe.each(helms)('voting-app, by $helm', ({ helm: name }) => {
  const { namespace, helm, kubectl } = scenario(`voting-${name}`, name)
  let first: string

  test('it is installed with nothing but its defaults: 50 to 50', async () => {
    await helm('install', 'voting', chart, ...wait)
    await asks(catsAndDogs)
    expect((await readResult()).options.map(({ percent }) => percent)).toEqual([50, 50])
    first = await passwords(kubectl)
    expect(first.trim().split('\n')).toHaveLength(2)
  })

  test('two people vote, and one changes her mind: the result follows', async () => {
    say('  ada votes for Cats')
    expect(await castVote(ada, 'a')).toBe(303)
    await shows('Cats 1, Dogs 0')
    say('  bob votes for Dogs')
    expect(await castVote(bob, 'b')).toBe(303)
    await shows('Cats 1, Dogs 1')
    say('  ada votes for Dogs')
    expect(await castVote(ada, 'b')).toBe(303)
    await shows('Cats 0, Dogs 2')
  })

  test('image.tag=after: both pages flip without a refused request, and the votes stay', async () => {
    await withoutRefusal(async () => {
      await helm(...upgrade, 'voting', chart, ...set({ 'image.tag': 'after' }), ...wait)
      await asks(javaAndNet)
    })
    await shows('Java 0, .NET 2')
    expect(await castVote(ada, 'a')).toBe(303)
    await shows('Java 1, .NET 1')
    expect(await passwords(kubectl)).toBe(first)
  })

  test('rolled back, they flip back the same way', async () => {
    await withoutRefusal(async () => {
      await helm('rollback', 'voting', ...wait)
      await asks(catsAndDogs)
    })
    await shows('Cats 1, Dogs 1')
    expect(await passwords(kubectl)).toBe(first)
  })

  test('uninstalled, it leaves its claims and the secrets that open them', async () => {
    await tellParts(namespace)
    await helm('uninstall', 'voting', ...wait)
    await eventually('its pods are gone', async () => (await pods(namespace, ofRelease)).length === 0, { within: 90 })
    expect(await left(kubectl)).toEqual([
      'persistentvolumeclaim/data-voting-voting-app-postgres-0',
      'persistentvolumeclaim/data-voting-voting-app-redis-0',
      'secret/voting-voting-app-postgres',
      'secret/voting-voting-app-redis',
    ])
    await kubectl('delete', 'persistentvolumeclaims,secrets', '--selector', ofRelease)
    expect(await left(kubectl)).toEqual([])
  })
})

const layouts = [
  { layout: 'default', overlay: [], pod: 'result', afterwards: 'the votes are there', votes: 1 },
  {
    layout: 'two-pods',
    overlay: ['--values', `${chart}/values-two-pods.yaml`],
    pod: 'results',
    afterwards: 'back to 50 to 50',
    votes: 0,
  },
] as const

describe.each(layouts)('the layout $layout of voting-app', ({ layout, overlay, pod, afterwards, votes }) => {
  const { namespace, helm, kubectl } = scenario(`voting-${layout}`)
  const holders = `${ofRelease},app.kubernetes.io/component=${pod}`
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  test('somebody votes in a browser, and sees the shares change at once', async () => {
    await helm('install', 'voting', chart, ...overlay, ...wait)
    await asks(catsAndDogs)
    const result = await browser.open(`http://127.0.0.1:${resultPort}/`)
    await result.page.getByText('Live', { exact: true }).waitFor()
    const { page } = await browser.open(`http://127.0.0.1:${votePort}/`)
    await page.getByRole('button', { name: 'Cats' }).click()
    await page.getByText('You voted for Cats').waitFor()
    await result.page.getByText('100.0%').waitFor()
    expect(await result.page.locator('.share').allInnerTexts()).toEqual(['100.0%', '0.0%'])
  })

  test('changes their mind, and sees that, too', async () => {
    const result = await browser.open(`http://127.0.0.1:${resultPort}/`)
    expect(await castVote(ada, 'a')).toBe(303)
    await result.page.getByText('2 votes').first().waitFor()
    expect(await castVote(ada, 'b')).toBe(303)
    await result.page.getByText('50.0%').first().waitFor()
    expect(await result.page.locator('.share').allInnerTexts()).toEqual(['50.0%', '50.0%'])
  })

  test(`the pods that show the result are deleted: ${afterwards}`, async () => {
    const deleted = (await pods(namespace, holders)).map(({ name }) => name)
    await kubectl('delete', 'pods', '--selector', holders)
    expect(deleted).not.toHaveLength(0)
    await shows(`Cats ${votes}, Dogs ${votes}`, 90)
    expect((await readResult()).options.map(({ percent }) => percent)).toEqual([50, 50])
  })

  test('and votes are counted on', async () => {
    await eventually("bob's vote is acknowledged", async () => (await castVote(bob, 'b')) === 303, { within: 60 })
    await shows(`Cats ${votes}, Dogs ${votes + 1}`)
    await helm('uninstall', 'voting', ...wait)
  })
})
