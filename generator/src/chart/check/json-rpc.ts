import type { Readable, Writable } from 'node:stream'

/** A message of JSON-RPC, as compilers and editors exchange them. */
export interface Message {
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code?: number; readonly message: string }
}

/** Writes a message behind its length. */
export const writeMessage = (to: Writable, message: Message): void => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message })
  to.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
}

/** Receives the text of each message as soon as it is there wholly. */
export const readMessages = (from: Readable, receive: (text: string) => void): void => {
  let unread = Buffer.alloc(0)
  from.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk])
    for (let body = nextBody(unread); body; body = nextBody(unread)) {
      unread = unread.subarray(body.end)
      receive(body.text)
    }
  })
}

/** The first message that is there wholly. */
const nextBody = (bytes: Buffer): { readonly text: string; readonly end: number } | undefined => {
  const start = bytes.indexOf('\r\n\r\n') + 4
  if (start < 4) return undefined
  const [, length] = /Content-Length: (\d+)/i.exec(bytes.toString('latin1', 0, start)) ?? []
  const end = start + Number(length ?? 0)
  return end <= bytes.length ? { text: bytes.toString('utf8', start, end), end } : undefined
}
