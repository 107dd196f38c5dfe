import { once } from 'node:events'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import type { Log } from './log.ts'

/** What is listened to. */
export interface ListenerOptions {
  client: ClientConfig
  channel: string
  wake: () => void
  log: Log
}

const heartbeat = 5_000
const pause = 500

/** Listens on one connection until it breaks. */
async function listenOnce({ client: config, channel, wake }: ListenerOptions, signal: AbortSignal): Promise<void> {
  const socket = new Socket()
  const client = new Client({ ...config, stream: () => socket })
  // what breaks ends the connection, too
  client.on('error', () => {})
  const ended = once(client, 'end')
  // a Postgres that hangs would never answer a polite end
  const end = () => void socket.destroy()
  const check = setInterval(() => client.query('select 1').catch(end), heartbeat)
  signal.addEventListener('abort', end)
  try {
    await client.connect()
    client.on('notification', wake)
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    wake()
    await ended
  } finally {
    clearInterval(check)
    signal.removeEventListener('abort', end)
    end()
  }
}

/** Listens on a channel over a connection of its own, which is made again whenever it breaks. Gives how to stop. */
export function listenTo(options: ListenerOptions): () => Promise<void> {
  const stopped = new AbortController()
  const { signal } = stopped
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const reason = await listenOnce(options, signal).then(
        () => 'the connection ended',
        (error: Error) => error.message || error.name,
      )
      if (signal.aborted) return
      // whoever looks now notices that Postgres is away
      options.wake()
      options.log.debug('nothing can be heard from Postgres', { channel: options.channel, reason })
      await sleep(pause * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => {})
    }
  }
  const running = run()
  return () => {
    stopped.abort()
    return running
  }
}
