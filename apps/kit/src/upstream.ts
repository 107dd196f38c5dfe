import * as http from 'node:http'
import * as https from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { urlToHttpOptions } from 'node:url'
import type { Metrics } from './metrics.ts'

/** Options of {@link Upstream}. */
export interface UpstreamOptions {
  /** Where it is; the paths of requests are relative to it. */
  base: URL
  /** How metrics and errors name it. */
  name: string
  metrics?: Metrics
  /** Connections at most; what goes beyond waits. */
  connections?: number
  /** Milliseconds within which it must have answered; 5 s when unset. */
  patience?: number
  /** Milliseconds within which a connection must stand, else another one is tried; 1.5 s when unset. */
  reach?: number
  /** Bytes of an answer at most. */
  answerBytes?: number
}

/** What is sent besides method and path. */
export interface Question {
  /** Sent as JSON. */
  json?: unknown
  /** The id of the request on whose behalf this one is made. */
  requestId?: string
}

/** What came back: JSON, whatever the status. */
export interface Answer {
  status: number
  body: unknown
  /** An earlier attempt may have been done, too, since its connection broke while it was asked. */
  repeated: boolean
}

/** The other service can't be reached, doesn't answer in time, or answers something else than JSON. */
export class UpstreamAwayError extends Error {
  override readonly name = 'UpstreamAwayError'
}

const neverSent = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT'])
const brokenWhileIdle = new Set(['ECONNRESET', 'EPIPE'])
const pauses = [100, 200]

/** What went wrong, and whether trying again may help. */
class AttemptError extends Error {
  readonly again: 'never sent' | 'perhaps done' | 'no'

  constructor(error: NodeJS.ErrnoException, onKeptConnection: boolean) {
    super(error.message || error.code || error.name, { cause: error })
    const { code = '' } = error
    const broken = onKeptConnection && brokenWhileIdle.has(code)
    this.again = neverSent.has(code) ? 'never sent' : broken ? 'perhaps done' : 'no'
  }
}

/** All bytes of an answer. To iterate over it would take a third of the time of the whole request. */
const bytesOf = (answer: http.IncomingMessage, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    answer.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > most) answer.destroy(new Error(`an answer of more than ${most} bytes`))
      else parts.push(part)
    })
    answer.on('end', () => resolve(Buffer.concat(parts)))
    answer.on('error', reject)
  })

/**
 * Gives up a connection that doesn't stand in time. A lost packet of a name lookup costs 5 s and one of a connection 3 s
 * where the system waits for it: to begin anew is quicker, and does no harm as long as nothing was sent.
 */
function connectWithin(milliseconds: number, asked: http.ClientRequest): void {
  asked.on('socket', (socket) => {
    if (!socket.connecting) return
    const late = Object.assign(new Error(`no connection within ${milliseconds} ms`), { code: 'ETIMEDOUT' })
    const timer = setTimeout(() => asked.destroy(late), milliseconds)
    for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(timer))
  })
}

/** Another service that is asked for JSON over connections that are kept. */
export class Upstream {
  readonly #address: Pick<http.RequestOptions, 'protocol' | 'hostname' | 'port' | 'auth'>
  readonly #folder: string
  readonly #options: UpstreamOptions
  readonly #patience: number
  readonly #reach: number
  readonly #request: typeof http.request
  readonly #agent: http.Agent
  readonly #count: (result: string) => void

  constructor(options: UpstreamOptions) {
    const { base, connections = 32, patience = 5_000, reach = 1_500, metrics, name } = options
    this.#options = options
    const { protocol, hostname, port, auth } = urlToHttpOptions(base)
    this.#address = { protocol, hostname, port, auth }
    this.#folder = base.pathname.replace(/\/*$/, '/')
    this.#patience = patience
    this.#reach = reach
    const { request, Agent } = protocol === 'https:' ? https : http
    this.#request = request
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections })
    const counter = metrics?.counter('upstream_requests_total', 'Requests to other services by their result.', [])
    this.#count = (result) => counter?.add({ upstream: name, result })
  }

  /** Asks; what may be done twice without harm is asked again when its connection broke. */
  async ask(method: 'GET' | 'PUT' | 'DELETE' | 'POST', path: string, question: Question = {}): Promise<Answer> {
    let repeated = false
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await this.#attempt(method, path, question)
        this.#count(`${answer.status}`)
        return { ...answer, repeated }
      } catch (error) {
        const { again, message, cause } = error as AttemptError
        const pause = again === 'never sent' ? pauses[attempt] : again === 'perhaps done' && !repeated ? 0 : undefined
        if (pause === undefined) {
          this.#count('away')
          throw new UpstreamAwayError(message, { cause })
        }
        repeated ||= again === 'perhaps done'
        await sleep(pause)
      }
    }
  }

  /** Closes the connections that are kept. */
  close(): void {
    this.#agent.destroy()
  }

  #attempt(method: string, path: string, { json, requestId }: Question): Promise<Omit<Answer, 'repeated'>> {
    const body = json === undefined ? undefined : Buffer.from(JSON.stringify(json))
    const headers = {
      Accept: 'application/json',
      'Content-Length': body?.length ?? 0,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(requestId && { 'X-Request-Id': requestId }),
    }
    // what must not be done twice gets a connection of its own, which can't have been broken before
    const agent = method === 'POST' ? false : this.#agent
    return new Promise((resolve, reject) => {
      const asked = this.#request({ ...this.#address, path: this.#folder + path, method, headers, agent })
      connectWithin(this.#reach, asked)
      const timer = setTimeout(() => asked.destroy(new Error(`no answer within ${this.#patience} ms`)), this.#patience)
      const fail = (error: Error): void => {
        clearTimeout(timer)
        reject(new AttemptError(error, asked.reusedSocket))
      }
      asked.on('error', fail)
      asked.on('response', (answer) => {
        this.#read(answer).then((read) => {
          clearTimeout(timer)
          resolve(read)
        }, fail)
      })
      asked.end(body)
    })
  }

  async #read(answer: http.IncomingMessage): Promise<Omit<Answer, 'repeated'>> {
    const { answerBytes = 1_000_000 } = this.#options
    const bytes = await bytesOf(answer, answerBytes)
    const status = answer.statusCode ?? 0
    try {
      return { status, body: JSON.parse(bytes.toString()) }
    } catch {
      throw new Error(`status ${status} with an answer that isn't JSON`)
    }
  }
}
