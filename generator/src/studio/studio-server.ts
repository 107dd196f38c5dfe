import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ENGINE, engineBytes } from './engine-file.ts'
import { type PageFile, pageFiles } from './page-files.ts'
import type { ChartContent, OtherVersion, RenderLimits, Site, WatchEvent } from './site.ts'

/** What a {@link StudioServer} shows. */
export interface StudioOptions {
  /** The file of Helm's engine. */
  readonly wasm: string
  /** The port; any that is free for 0. */
  readonly port: number
  /** Whether pages are told of changes. */
  readonly isWatched: boolean
  /** The version of the chart that it is compared with. */
  readonly against?: OtherVersion | undefined
  /** How long renderings may take; 15 seconds, or 3 when newer values wait, otherwise. */
  readonly limits?: RenderLimits
}

/** Only pages of this machine's own server may use it, whatever name a site gives to this address. */
const HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
}

/** The server of the studio: of this machine only, with the page, the engine and one chart. */
export class StudioServer {
  readonly #options: StudioOptions
  readonly #server: Server
  readonly #page = pageFiles()
  readonly #engine: Promise<PageFile>
  readonly #listeners = new Set<ServerResponse>()
  #chart: ChartContent
  #problem: string | undefined

  constructor(chart: ChartContent, options: StudioOptions) {
    this.#chart = chart
    this.#options = options
    this.#engine = engineBytes(options.wasm).then((content) => ({ type: 'application/wasm', content }))
    // whoever asks for it is told
    this.#engine.catch(() => {})
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  /** Starts it, and gives the address of the page. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(this.#options.port, '127.0.0.1', resolve)
    })
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  /** Shows another state of the chart in all pages. */
  update(chart: ChartContent): void {
    this.#chart = chart
    this.#problem = undefined
    this.#tell({ kind: 'chart' })
  }

  /** Says in all pages why the chart's newest state can't be shown. */
  fail(message: string): void {
    this.#problem = message
    this.#tell({ kind: 'problem', message })
  }

  /** Ends it. */
  close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#server.closeAllConnections()
    return closed
  }

  async #answer({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (!HOST.test(headers.host ?? '')) return end(response, 403, 'Open this page by its address on this machine.')
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Only GET and HEAD are allowed.')
    const name = url.split('?')[0]?.slice(1) || 'index.html'
    if (name === 'events' && this.#options.isWatched) return this.#listen(response)
    const file = await this.#file(name).catch((error: Error) => end(response, 500, error.message))
    if (file) send(response, file, headers['if-none-match'])
    else if (!response.writableEnded) end(response, 404, 'There is no such file.')
  }

  async #file(name: string): Promise<PageFile | undefined> {
    if (name === ENGINE) return this.#engine
    if (name === 'chart.json') return { type: 'application/json', content: Buffer.from(JSON.stringify(this.#site())) }
    return this.#page.get(name)
  }

  #site(): Site {
    const { isWatched, against, limits } = this.#options
    return { ...this.#chart, engine: ENGINE, isWatched, ...(against && { against }), ...(limits && { limits }) }
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(':\n\n')
    if (this.#problem !== undefined) response.write(eventText({ kind: 'problem', message: this.#problem }))
    this.#listeners.add(response)
    response.on('close', () => this.#listeners.delete(response))
  }

  #tell(event: WatchEvent): void {
    for (const listener of this.#listeners) listener.write(eventText(event))
  }
}

const eventText = (event: WatchEvent): string => `data: ${JSON.stringify(event)}\n\n`

const end = (response: ServerResponse, status: number, text: string): undefined => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

const tags = new WeakMap<Uint8Array, string>()

/** What hasn't changed isn't sent again, and the browser keeps what it compiled of it. */
const send = (response: ServerResponse, { type, content }: PageFile, known: string | undefined): void => {
  const tag = tags.get(content) ?? `"${createHash('sha256').update(content).digest('base64url')}"`
  tags.set(content, tag)
  response.setHeader('ETag', tag)
  if (known === tag) response.writeHead(304).end()
  else response.writeHead(200, { 'Content-Type': type, 'Content-Length': content.length }).end(content)
}
