import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What came back for a request. */
export interface Answer {
  status: number
  body: string
  milliseconds: number
}

/** Options of a request. */
export interface RequestOptions {
  /** Milliseconds until it counts as not answered. */
  patience?: number
  /** Connections to use again; each request has its own, as with `curl`, when there is none. */
  agent?: Agent
}

/** Asks a port of this machine, which is the same port of a node. */
export function get(port: number, path = '/', { patience = 10_000, agent }: RequestOptions = {}): Promise<Answer> {
  const begun = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const asked = request({ host: '127.0.0.1', port, path, agent: agent ?? false }, (response) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('error', reject)
    response.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      resolve({ status: response.statusCode ?? 0, body, milliseconds: performance.now() - begun })
    })
  })
  const timer = setTimeout(() => asked.destroy(new Error(`no answer within ${patience} ms`)), patience)
  asked.on('error', reject)
  asked.end()
  return promise.finally(() => clearTimeout(timer))
}

/** A request of a {@link Crowd}: when it was sent, and its answer or what went wrong. */
export interface Visit {
  at: number
  /** Whether its connection is kept for the next one. */
  kept: boolean
  answer?: Answer
  error?: string
}

/** Clients that ask one after the other, without a break, until they are stopped. */
export interface Crowd {
  /** All visits up to now. */
  visits: Visit[]
  /** Lets the last requests end. */
  stop: () => Promise<Visit[]>
}

async function visit(port: number, options: RequestOptions): Promise<Visit> {
  const at = performance.now()
  const kept = options.agent !== undefined
  try {
    const answer = await get(port, '/', options)
    return answer.status === 200 ? { at, kept, answer } : { at, kept, answer, error: `status ${answer.status}` }
  } catch (error) {
    return { at, kept, error: (error as Error).message }
  }
}

/**
 * Sends clients that ask all the time: some with a new connection for each request, as `curl` does, some that keep
 * theirs open, as browsers do.
 */
export function sendCrowd(port: number, { patience = 5_000, pause = 20 } = {}): Crowd {
  const visits: Visit[] = []
  const agents = [undefined, undefined, new Agent({ keepAlive: true, maxSockets: 1 })]
  let stopped = false
  const client = async (agent?: Agent): Promise<void> => {
    while (!stopped) {
      visits.push(await visit(port, { patience, agent }))
      await sleep(pause)
    }
    agent?.destroy()
  }
  const clients = agents.map(client)
  return {
    visits,
    stop: async () => {
      stopped = true
      await Promise.all(clients)
      return visits
    },
  }
}

const failed = (visits: Visit[]): Visit[] => visits.filter(({ error }) => error !== undefined)

/** Why visits failed, and how many for each reason; empty when all were answered. */
export function failures(visits: Visit[]): string[] {
  const reasons = Map.groupBy(failed(visits), ({ kept, error }) => `${error}${kept ? ' on a kept connection' : ''}`)
  return [...reasons].map(([reason, list]) => `${list.length} × ${reason}`)
}

/** The longest time without a good answer, in seconds. */
export function longestSilence(visits: Visit[]): number {
  const good = visits.flatMap(({ at, answer, error }) => (answer && !error ? [at + answer.milliseconds] : []))
  const times = [visits[0]?.at ?? 0, ...good.sort((a, b) => a - b), visits.at(-1)?.at ?? 0]
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? 0))) / 1000
}

/** One line on how visits went: requests, failures by reason, the slowest answer. */
export function summary(visits: Visit[]): string {
  const slowest = Math.max(0, ...visits.map(({ answer }) => answer?.milliseconds ?? 0))
  const seconds = ((visits.at(-1)?.at ?? 0) - (visits[0]?.at ?? 0)) / 1000
  const reasons = failures(visits).join(', ')
  const counts = `${visits.length} requests in ${seconds.toFixed(0)} s, ${failed(visits).length} failures`
  return `${counts}${reasons && ` (${reasons})`}, slowest answer ${slowest.toFixed(0)} ms`
}
