import type { FileContent } from '../../src/studio/site.ts'
import type { FromWorker, Outcome, RenderRequest, ToWorker } from './protocol.ts'

/** What the page is told of the engine. */
export interface EngineEvents {
  readonly onReady: () => void
  readonly onRendered: (outcome: Outcome, request: RenderRequest, milliseconds: number) => void
  /** The engine can't be had at all. */
  readonly onBroken: (message: string) => void
}

/** How long a rendering may take, and how long when other values wait. */
const LIMIT = { alone: 15_000, waiting: 3_000 }

/** Helm's engine in a worker. Of the requests that wait only the newest is rendered; an endless rendering is ended. */
export class EngineClient {
  readonly #url: string
  readonly #events: EngineEvents
  #worker: Worker | undefined
  #module: WebAssembly.Module | undefined
  #files: Readonly<Record<string, FileContent>> = {}
  #isReady = false
  #id = 0
  #running: { readonly id: number; readonly request: RenderRequest; readonly since: number } | undefined
  #waiting: RenderRequest | undefined
  /** Who is told of what runs instead of the page. */
  #asker: ((outcome: Outcome | undefined) => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(url: string, events: EngineEvents) {
    this.#url = url
    this.#events = events
    this.#begin()
  }

  /** Takes another state of the chart, for all that is rendered from now on. */
  setChart(files: Readonly<Record<string, FileContent>>): void {
    this.#files = files
    this.#say({ kind: 'chart', files })
  }

  /** Renders, unless something newer comes first. */
  render(request: RenderRequest): void {
    this.#waiting = request
    if (this.#running) this.#watchTime()
    else this.#next()
  }

  /** Renders something else while nothing is to be rendered; undefined where there was, or no end came. */
  renderIdly(request: RenderRequest): Promise<Outcome | undefined> {
    if (!this.#isReady || this.#running) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      this.#asker = resolve
      this.#run(request)
    })
  }

  #begin(): void {
    this.#isReady = false
    const worker = new Worker('worker.js', { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data)
    worker.onerror = (event) => this.#events.onBroken(event.message ?? 'The worker stopped.')
    this.#worker = worker
    if (this.#module) this.#say({ kind: 'start', module: this.#module })
    else this.#say({ kind: 'load', url: this.#url, isPacked: !this.#url.endsWith('.wasm') })
    this.#say({ kind: 'chart', files: this.#files })
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
    else this.#rendered(message.id, message.milliseconds, message.outcome)
  }

  #broken(message: string): void {
    const request = this.#running?.request
    if (request) this.#failed(request, `the engine stopped: ${message}`, 0)
    else this.#events.onBroken(message)
  }

  /** Another instance takes the place of one that stopped, or never would. */
  #failed(request: RenderRequest, message: string, milliseconds: number): void {
    const isOfPage = this.#asker === undefined
    this.#restart()
    if (isOfPage) this.#events.onRendered({ ok: false, message }, request, milliseconds)
  }

  #rendered(id: number, milliseconds: number, outcome: Outcome): void {
    if (this.#running?.id !== id) return
    clearTimeout(this.#timer)
    const { request } = this.#running
    const isOfPage = this.#asker === undefined
    this.#running = undefined
    this.#answer(outcome)
    this.#next()
    if (isOfPage) this.#events.onRendered(outcome, request, milliseconds)
  }

  #answer(outcome: Outcome | undefined): void {
    const asker = this.#asker
    this.#asker = undefined
    asker?.(outcome)
  }

  #next(): void {
    if (!this.#isReady || !this.#waiting) return
    const request = this.#waiting
    this.#waiting = undefined
    this.#run(request)
  }

  #run(request: RenderRequest): void {
    this.#id++
    this.#running = { id: this.#id, request, since: performance.now() }
    this.#say({ kind: 'render', id: this.#id, request })
    this.#watchTime()
  }

  #watchTime(): void {
    clearTimeout(this.#timer)
    if (!this.#running) return
    const limit = this.#waiting ? LIMIT.waiting : LIMIT.alone
    const left = this.#running.since + limit - performance.now()
    this.#timer = setTimeout(() => this.#giveUp(limit), Math.max(0, left))
  }

  #giveUp(limit: number): void {
    const message = `the rendering took more than ${limit / 1000} seconds, so it was stopped`
    if (this.#running) this.#failed(this.#running.request, message, limit)
  }
}
