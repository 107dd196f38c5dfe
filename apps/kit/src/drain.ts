import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import type { Log } from './log.ts'

/** The connections of a server, and the answers that are still to be given on them. */
export interface Traffic {
  readonly open: Set<Socket>
  readonly answering: Set<ServerResponse>
  draining: boolean
}

/** Keeps an eye on a server's connections from its beginning. */
export function watchTraffic(server: Server): Traffic {
  const traffic: Traffic = { open: new Set(), answering: new Set(), draining: false }
  server.on('connection', (socket: Socket) => {
    traffic.open.add(socket)
    socket.on('close', () => traffic.open.delete(socket))
  })
  server.on('request', (_: IncomingMessage, response: ServerResponse) => {
    traffic.answering.add(response)
    response.on('close', () => traffic.answering.delete(response))
    if (traffic.draining) response.setHeader('Connection', 'close')
  })
  return traffic
}

/** For so long a kept connection may bring one more request, which is answered and told to close. */
const lingerMilliseconds = 500

function closeIdle({ open, answering }: Traffic): void {
  const busy = new Set([...answering].map((response) => response.socket))
  for (const socket of open) if (!busy.has(socket)) socket.destroySoon()
}

/**
 * Stops accepting, finishes what is in flight and closes all connections, those that never end on their own after the
 * time of grace.
 */
export async function drain(server: Server, traffic: Traffic, grace: number, log: Log): Promise<void> {
  traffic.draining = true
  for (const response of traffic.answering) if (!response.headersSent) response.setHeader('Connection', 'close')
  // the close of http.Server would cut kept connections at once, and with them requests that are on their way
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))

  const begun = Date.now()
  const sweep = setInterval(() => {
    const passed = Date.now() - begun
    if (passed >= lingerMilliseconds) closeIdle(traffic)
    if (passed < grace) return
    log.warn('not everything could be finished in time', { connections: traffic.open.size })
    for (const socket of traffic.open) socket.destroy()
  }, 50)
  await closed
  clearInterval(sweep)
}
