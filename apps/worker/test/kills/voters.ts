import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A vote that was sent, and whether the voter was told that it counts. */
export interface SentVote {
  choice: 'a' | 'b'
  acknowledged: boolean
}

/** People who vote all the time, each waiting for the answer before voting again. */
export class Voters {
  /** What each voter sent, in order. */
  readonly sent = new Map<string, SentVote[]>()
  sentVotes = 0
  acknowledgedVotes = 0
  /** Why votes were not acknowledged: what was answered, or what went wrong. */
  readonly refusals: string[] = []
  readonly #ports: number[]
  readonly #thinking: number
  readonly #agent = new Agent({ keepAlive: true })
  #voting = true
  readonly #people: Promise<void>[]

  /** People who think for so many milliseconds, at most, from one vote to the next. */
  constructor(ports: number[], people: number, thinking = 0) {
    this.#ports = ports
    this.#thinking = thinking
    this.#people = Array.from({ length: people }, () => this.#person())
  }

  /** Lets those who wait get their answer. */
  async stop(): Promise<void> {
    this.#voting = false
    await Promise.all(this.#people)
    this.#agent.destroy()
  }

  /** One who votes in turn for regulars, who change their minds, and for guests, who vote until they are heard once. */
  async #person(): Promise<void> {
    const regulars = Array.from({ length: 10 }, () => randomUUID())
    while (this.#voting) {
      for (const regular of regulars) if (this.#voting) await this.#vote(regular, pick('a', 'b'))
      const guest = randomUUID()
      const choice = pick('a', 'b')
      while (this.#voting && !(await this.#vote(guest, choice))) await sleep(20)
    }
  }

  async #vote(voter: string, choice: 'a' | 'b'): Promise<boolean> {
    const vote: SentVote = { choice, acknowledged: false }
    const votes = this.sent.get(voter) ?? []
    this.sent.set(voter, votes)
    votes.push(vote)
    this.sentVotes++
    const answer = await this.#post(voter, choice)
    vote.acknowledged = answer === 'status 303'
    if (vote.acknowledged) this.acknowledgedVotes++
    else this.refusals.push(answer)
    await sleep(Math.random() * (this.#thinking || (vote.acknowledged ? 0 : 20)))
    return vote.acknowledged
  }

  #post(voter: string, choice: string): Promise<string> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: `voter_id=${voter}` }
    const options = {
      port: pick(...this.#ports),
      host: '127.0.0.1',
      method: 'POST',
      headers,
      agent: this.#agent,
      timeout: 10_000,
    }
    return new Promise((resolve) => {
      const asked = request(options, (answer) => {
        answer.resume().on('close', () => resolve(answer.complete ? `status ${answer.statusCode}` : 'a broken answer'))
      })
      asked.on('error', ({ message }) => resolve(message))
      asked.on('timeout', () => asked.destroy(new Error('no answer')))
      asked.end(`vote=${choice}`)
    })
  }
}

/** One of some. */
export function pick<T>(...some: T[]): T {
  return some[Math.floor(Math.random() * some.length)] as T
}
