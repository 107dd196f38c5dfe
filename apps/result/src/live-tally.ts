import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@chartwright/kit/log'
import { type Postgres, refusalCode } from '@chartwright/kit/postgres'
import type { Known, Tally } from './tally.ts'

/** Options of {@link LiveTally}. */
export interface LiveTallyOptions {
  postgres: Pick<Postgres, 'query' | 'listen'>
  log: Log
  /** Called with each change. */
  changed: (known: Known) => void
}

/** However many votes come, they are read at most once in so many milliseconds. */
const atMostEvery = 200
const againAfter = 1_000
const noTable = '42P01'

/** The votes as far as is known, read again whenever Postgres tells of new ones. */
export class LiveTally {
  known: Known = { a: 0, b: 0, stale: true }
  readonly #options: LiveTallyOptions
  readonly #stopListening: () => Promise<void>
  #firstRead = (): void => {}
  readonly #read = new Promise<void>((resolve) => {
    this.#firstRead = resolve
  })
  #settled = false
  #reading = false
  #asked = false
  #stopped = false
  #said = ''

  constructor(options: LiveTallyOptions) {
    this.#options = options
    this.#stopListening = options.postgres.listen('votes', () => void this.#refresh())
    void this.#refresh()
  }

  /** Waits until the votes were read once, or some milliseconds. */
  async settled(milliseconds: number): Promise<void> {
    if (!this.#settled) await Promise.race([this.#read, sleep(milliseconds, undefined, { ref: false })])
  }

  /** Reads no more. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#stopListening()
  }

  /** One reading at a time; what is told of meanwhile makes one more. */
  async #refresh(): Promise<void> {
    this.#asked = true
    if (this.#reading) return
    this.#reading = true
    while (this.#asked && !this.#stopped) {
      this.#asked = false
      const read = await this.#readOnce()
      if (!read) this.#asked = true
      await sleep(read ? atMostEvery : againAfter, undefined, { ref: false })
    }
    this.#reading = false
  }

  async #readOnce(): Promise<boolean> {
    try {
      const [row] = await this.#options.postgres.query<Record<keyof Tally, string>>('select a, b from tally')
      this.#know({ a: Number(row?.a ?? 0), b: Number(row?.b ?? 0), stale: false })
      this.#settled = true
      this.#firstRead()
      this.#said = ''
      return true
    } catch (error) {
      this.#say(refusalCode(error) === noTable ? 'the migration did not run yet' : (error as Error).message)
      this.#know({ ...this.known, stale: true })
      return false
    }
  }

  #say(reason: string): void {
    if (reason !== this.#said) this.#options.log.warn('the votes cannot be read', { reason })
    this.#said = reason
  }

  #know(known: Known): void {
    const { a, b, stale } = this.known
    this.known = known
    if (a !== known.a || b !== known.b || stale !== known.stale) this.#options.changed(known)
  }
}
