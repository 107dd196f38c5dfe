import { together } from '@chartwright/kit/together'
import { type Answer, type Upstream, UpstreamAwayError } from '@chartwright/kit/upstream'

/** A message as the page shows it. */
export interface Message {
  text: string
  /** When it came; absent where it isn't known. */
  time?: Date
}

/** Where the messages are. */
export interface GuestBook {
  /** The last messages, the newest first. */
  last(requestId?: string): Promise<Message[]>
  /** Leaves a message. */
  leave(text: string, requestId?: string): Promise<void>
}

/** Nothing can be read or left at the moment; the message says why, in words for visitors. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError'
}

/** The message isn't taken; the error's message says why, in words for who wrote it. */
export class NotTakenError extends Error {
  override readonly name = 'NotTakenError'
}

const shown = 10
const noAnswer = "The API that keeps the messages can't be reached."

const fieldOf = (body: unknown, name: string): unknown =>
  body && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined

const wordsOf = ({ body }: Answer): string | undefined => {
  const error = fieldOf(body, 'error')
  return typeof error === 'string' ? error.slice(0, 300) : undefined
}

function messageOf(given: unknown): Message[] {
  const text = fieldOf(given, 'text')
  const time = new Date(String(fieldOf(given, 'time')))
  if (typeof text !== 'string') return []
  return [{ text, ...(!Number.isNaN(time.getTime()) && { time }) }]
}

/** The guest book that an API keeps. */
export function createGuestBook(api: Upstream): GuestBook {
  const ask = (...question: Parameters<Upstream['ask']>): Promise<Answer> =>
    api.ask(...question).catch((error) => {
      throw error instanceof UpstreamAwayError ? new ClosedError(noAnswer, { cause: error }) : error
    })
  const closed = (answer: Answer): ClosedError =>
    new ClosedError((answer.status === 503 && wordsOf(answer)) || 'The API that keeps the messages does not work.', {
      cause: new Error(`the API answered with status ${answer.status}`),
    })

  return {
    last: together(async (requestId?: string) => {
      const answer = await ask('GET', `messages?limit=${shown}`, { requestId })
      const messages = fieldOf(answer.body, 'messages')
      if (answer.status !== 200 || !Array.isArray(messages)) throw closed(answer)
      return messages.flatMap(messageOf).slice(0, shown)
    }),
    async leave(text, requestId) {
      const answer = await ask('POST', 'messages', { json: { message: text }, requestId })
      if (answer.status === 201) return
      if (answer.status === 400) throw new NotTakenError(wordsOf(answer) ?? 'This message is not taken.')
      if (answer.status === 413) throw new NotTakenError('This message is far too long.')
      throw closed(answer)
    },
  }
}
