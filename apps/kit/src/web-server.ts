import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Hono } from 'hono'
import { drain, watchTraffic } from './drain.ts'
import type { Log } from './log.ts'

/** A server that listens. */
export interface WebServer {
  readonly port: number
  /** Takes nothing new, finishes what is in flight, and is done when the last connection is closed. */
  drain(): Promise<void>
}

/** Options of {@link listen}. */
export interface ListenOptions {
  port: number
  hostname?: string
  log: Log
  /** Milliseconds for what is in flight when the server drains. */
  grace?: number
}

const jsonAnswer = (status: number, error: string, header = ''): string => {
  const body = JSON.stringify({ error })
  return `HTTP/1.1 ${status} \r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n${header}\r\n${body}`
}

const protocolErrors: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunk extensions are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
}

/** Answers what isn't HTTP, or too slow, or too large to be read. */
function answerProtocolError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, message] = protocolErrors[error.code ?? ''] ?? [400, 'This is not a proper HTTP request.']
  socket.end(jsonAnswer(status, message))
}

const answerAdapterError =
  (log: Log) =>
  (error: unknown): Response => {
    if (error instanceof RequestError)
      return Response.json({ error: 'The address or a header is not proper.' }, { status: 400 })
    log.error('a request failed', { error })
    return Response.json({ error: 'Something went wrong here.' }, { status: 500 })
  }

function limitTimes(server: Server): void {
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  // longer than the minute for which proxies keep theirs, so that they never meet one that is just being closed
  server.keepAliveTimeout = 75_000
}

/** Serves an app. */
export function listen(
  app: Pick<Hono, 'fetch'>,
  { port, hostname, log, grace = 20_000 }: ListenOptions,
): Promise<WebServer> {
  const answer = getRequestListener(app.fetch, { errorHandler: answerAdapterError(log) })
  const server = createServer({ connectionsCheckingInterval: 2_000, requireHostHeader: false })
  const traffic = watchTraffic(server)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => void answer(request, response))
  server.on('clientError', answerProtocolError)
  server.on('connect', (_, socket: Duplex) => socket.end(jsonAnswer(405, 'This is no proxy.', 'Allow: \r\n')))
  limitTimes(server)

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      server.on('error', (error) => log.error('the server failed', { error }))
      resolve({ port: (server.address() as AddressInfo).port, drain: () => drain(server, traffic, grace, log) })
    })
  })
}
