import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { PostgresServer } from '../../kit/test/postgres-server.ts'
import { until } from '../../kit/test/until.ts'
import { migrate } from '../../worker/src/migrator.ts'

const server = join(import.meta.dirname, '../src/server.ts')

interface Viewer {
  answer: IncomingMessage
  events: Record<string, unknown>[]
  text: string
}

const view = (app: AppProcess): Promise<Viewer> =>
  new Promise((resolve, reject) => {
    get(`${app.url}/events`, { agent: false }, (answer) => {
      const viewer: Viewer = { answer, events: [], text: '' }
      answer.setEncoding('utf8').on('data', (part: string) => {
        viewer.text += part
        viewer.events = [...viewer.text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data))
      })
      answer.on('error', () => {})
      resolve(viewer)
    }).on('error', reject)
  })

const metric = async (app: AppProcess, name: string): Promise<number> => {
  const text = await (await fetch(`${app.url}/metrics`)).text()
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1])
}

describe('the result', () => {
  let postgres: PostgresServer
  let app: AppProcess | undefined
  beforeAll(async () => {
    postgres = await PostgresServer.start()
    await migrate({ connectionString: postgres.url })
  })
  afterEach(async () => {
    app?.kill('SIGKILL')
    await postgres.start()
    await postgres.query('truncate votes')
  })
  afterAll(() => postgres.remove())

  const start = async (): Promise<AppProcess> => {
    app = await AppProcess.start(server, { DATABASE_URL: postgres.url, LOG_LEVEL: 'info' })
    return app
  }
  const vote = (voter: string, choice: string) =>
    postgres.query('insert into votes values ($1, $2, 1, 1, 1)', [voter, choice])
  const page = async (app: AppProcess): Promise<string> => (await fetch(app.url)).text()

  it('is half and half before the first vote, and the page is complete without JavaScript', async () => {
    const app = await start()
    const text = await page(app)
    expect(text.match(/>50\.0%</g)).toHaveLength(2)
    expect(text).toContain('data-total>0 votes<')
    await vote('v', 'a')
    await vote('w', 'a')
    await vote('x', 'b')
    await until(async () => (await page(app)).includes('data-total>3 votes<'))
    const later = await page(app)
    for (const words of ['>66.7%<', '>33.3%<', '>2 votes<', '>1 vote<', 'width="66.7%"']) expect(later).toContain(words)
  })

  it('tells viewers of each change, and ends their connections when it is told to end', async () => {
    const app = await start()
    const viewer = await view(app)
    await until(() => viewer.events.length > 0)
    expect(viewer.text).toMatch(/^retry: \d{4}\n/)
    await vote('v', 'a')
    await until(() => viewer.events.at(-1)?.a === 1)
    expect(viewer.events.at(-1)).toEqual({ a: 1, b: 0, stale: false, shareA: 100, shareB: 0 })
    const begun = performance.now()
    expect(await app.end()).toBe(0)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(viewer.answer.complete).toBe(true)
    expect(app.stray).toBe('')
  })

  it('shows the last known votes while Postgres is away, says so, and goes on by itself', async () => {
    const app = await start()
    await vote('v', 'b')
    const viewer = await view(app)
    await until(() => viewer.events.at(-1)?.b === 1)
    await postgres.stop('SIGKILL')
    await until(async () => (await fetch(`${app.url}/readyz`)).status === 503)
    await until(async () => (await page(app)).includes('data-total>1 vote<'))
    await postgres.start()
    await vote('w', 'b')
    await until(() => viewer.events.at(-1)?.b === 2, 20_000)
    await until(async () => (await fetch(`${app.url}/readyz`)).status === 200)
  })

  it('says that votes cannot be read from a Postgres that is frozen, and serves its page', async () => {
    const app = await start()
    await vote('v', 'a')
    await until(async () => (await page(app)).includes('data-total>1 vote<'))
    await postgres.freeze()
    await until(async () => (await fetch(`${app.url}/readyz`)).status === 503, 20_000)
    expect(await page(app)).toContain('data-total>1 vote<')
    await postgres.thaw()
    await until(async () => (await fetch(`${app.url}/readyz`)).status === 200, 20_000)
  })

  it('waits for the migration', async () => {
    await postgres.query('alter table tally rename to hidden')
    const app = await start()
    expect(await page(app)).toMatch(/role="status" data-stale>/)
    await postgres.query('alter table hidden rename to tally')
    await until(async () => /data-stale hidden>/.test(await page(app)))
  })

  it('stays cheap with a thousand viewers, who all see the last vote', async () => {
    const app = await start()
    const viewers: Viewer[] = []
    for (let group = 0; group < 20; group++)
      viewers.push(...(await Promise.all(Array.from({ length: 50 }, () => view(app)))))
    expect(await metric(app, 'result_viewers')).toBe(1_000)
    const statements = async () => {
      const [row] = await postgres.query<{ n: string }>(
        `select xact_commit as n from pg_stat_database where datname = 'postgres'`,
      )
      return Number(row?.n)
    }
    const before = await statements()
    for (let count = 0; count < 100; count++) await vote(`v${count}`, 'a')
    await until(() => viewers.every(({ events }) => events.at(-1)?.a === 100))
    // each vote here is a change of its own; viewers are told of far fewer, and Postgres is asked once for all
    expect(Math.max(...viewers.map(({ events }) => events.length))).toBeLessThan(101)
    expect((await statements()) - before).toBeLessThan(1_000)
    expect((await metric(app, 'process_resident_memory_bytes')) / 1e6).toBeLessThan(250)
    for (const { answer } of viewers) answer.destroy()
    await until(async () => (await metric(app, 'result_viewers')) === 0)
  })

  it('names its setting when Postgres is not given', async () => {
    const failed = new AppProcess(server, {})
    expect(await failed.exit()).toBe(1)
    expect(failed.lines[0]?.message).toContain('DATABASE_URL is not set, and neither is PGHOST')
  })
})
