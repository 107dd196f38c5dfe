import type { RenderLimits } from '../../src/studio/site.ts'
import type { Answer, Answers, ChartFiles, FromWorker, Outcome, Question, RenderRequest, ToWorker } from './protocol.ts'

/** What the page is told of the engine. */
export interface EngineEvents {
  readonly onReady: () => void
  readonly onRendered: (outcome: Outcome, request: RenderRequest, milliseconds: number) => void
  /** The engine can't be had at all. */
  readonly onBroken: (message: string) => void
}

const LIMITS: RenderLimits = { alone: 15_000, waiting: 3_000 }

/** Helm's engine in a worker. Of the requests that wait only the newest is rendered; an endless rendering is ended. */
export class EngineClient {
  readonly #url: string
  readonly #events: EngineEvents
  readonly #limits: RenderLimits
  #worker: Worker | undefined
  #module: WebAssembly.Module | undefined
  #chart: Extract<ToWorker, { readonly kind: 'chart' }> = { kind: 'chart', files: {}, other: undefined }
  #isReady = false
  #id = 0
  #running: { readonly id: number; readonly question: Question; readonly since: number } | undefined
  #waiting: RenderRequest | undefined
  /** What is asked when nothing is to be rendered. */
  #idle: { readonly question: Question; readonly tell: (answer: Answer) => void }[] = []
  /** Who is told of what runs instead of the page. */
  #asker: ((answer: Answer) => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(url: string, events: EngineEvents, limits: RenderLimits = LIMITS) {
    this.#limits = limits
    this.#url = url
    this.#events = events
    this.#begin()
  }

  /** Takes another state of the chart, for all that is rendered from now on, and the version that it is compared with. */
  setChart(files: ChartFiles, other: ChartFiles | undefined): void {
    this.#chart = { kind: 'chart', files, other }
    this.#say(this.#chart)
  }

  /** Renders, unless something newer comes first. */
  render(request: RenderRequest): void {
    this.#waiting = request
    if (this.#running) this.#watchTime()
    else this.#next()
  }

  /** Asks as soon as nothing is to be rendered; undefined where no end comes, or where it is forgotten. */
  ask<K extends keyof Answers>(question: Extract<Question, { readonly kind: K }>): Promise<Answers[K] | undefined> {
    return new Promise((resolve) => {
      this.#idle.push({ question, tell: (answer) => resolve(answer as Answers[K]) })
      if (!this.#running) this.#next()
    })
  }

  /** Forgets what is asked and hasn't begun. */
  forget(): void {
    for (const { tell } of this.#idle.splice(0)) tell(undefined)
  }

  #begin(): void {
    this.#isReady = false
    const worker = new Worker('worker.js', { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data)
    worker.onerror = (event) => this.#events.onBroken(event.message ?? 'The worker stopped.')
    this.#worker = worker
    if (this.#module) this.#say({ kind: 'start', module: this.#module })
    else this.#say({ kind: 'load', url: this.#url, isPacked: !this.#url.endsWith('.wasm') })
    this.#say(this.#chart)
  }

  #restart(): void {
    clearTimeout(this.#timer)
    this.#worker?.terminate()
    this.#running = undefined
    this.#answer(undefined)
    this.#begin()
  }

  #say(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.#module = message.module
      this.#isReady = true
      this.#events.onReady()
      this.#next()
    } else if (message.kind === 'broken') this.#broken(message.message)
    else this.#answered(message.id, message.milliseconds, message.answer)
  }

  #broken(message: string): void {
    if (this.#running) this.#failed(this.#running.question, `the engine stopped: ${message}`, 0)
    else this.#events.onBroken(message)
  }

  /** Another instance takes the place of one that stopped, or never would. */
  #failed(question: Question, message: string, milliseconds: number): void {
    const isOfPage = this.#asker === undefined
    this.#restart()
    if (isOfPage && question.kind === 'render')
      this.#events.onRendered({ ok: false, message }, question.request, milliseconds)
  }

  #answered(id: number, milliseconds: number, answer: Answer): void {
    if (this.#running?.id !== id) return
    clearTimeout(this.#timer)
    const { question } = this.#running
    const isOfPage = this.#asker === undefined
    this.#running = undefined
    this.#answer(answer)
    this.#next()
    if (isOfPage && question.kind === 'render')
      this.#events.onRendered(answer as Outcome, question.request, milliseconds)
  }

  #answer(answer: Answer): void {
    const asker = this.#asker
    this.#asker = undefined
    asker?.(answer)
  }

  #next(): void {
    if (!this.#isReady) return
    const request = this.#waiting
    this.#waiting = undefined
    const idle = request ? undefined : this.#idle.shift()
    this.#asker = idle?.tell
    const question = request ? ({ kind: 'render', request } as const) : idle?.question
    if (question) this.#run(question)
  }

  #run(question: Question): void {
    this.#id++
    this.#running = { id: this.#id, question, since: performance.now() }
    this.#say({ kind: 'ask', id: this.#id, question })
    this.#watchTime()
  }

  #watchTime(): void {
    clearTimeout(this.#timer)
    if (!this.#running) return
    const limit = this.#waiting ? this.#limits.waiting : this.#limits.alone
    const left = this.#running.since + limit - performance.now()
    this.#timer = setTimeout(() => this.#giveUp(limit), Math.max(0, left))
  }

  #giveUp(limit: number): void {
    const message = `the rendering took more than ${limit / 1000} seconds, so it was stopped`
    // what comes of older values isn't of interest any more
    if (this.#waiting) this.#restart()
    else if (this.#running) this.#failed(this.#running.question, message, limit)
  }
}
