import { together } from '@chartwright/kit/together'
import { type Answer, type Upstream, UpstreamAwayError } from '@chartwright/kit/upstream'

/** What the lists need of the storage API. */
export interface StorageApi {
  /** The names of all items. */
  list(requestId?: string): Promise<readonly string[]>
  /** Makes an item; false when it is there already. */
  create(name: string, requestId?: string): Promise<boolean>
  /** Deletes an item; false when it isn't there. */
  remove(name: string, requestId?: string): Promise<boolean>
  /** Why it can't do its work now; nothing when it can. */
  problem(): Promise<string | undefined>
}

/** The storage API answered that it won't do what was asked. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

const wordsOf = ({ status, body }: Answer): string => {
  const error = body && typeof body === 'object' && 'error' in body ? body.error : undefined
  return typeof error === 'string' ? error.slice(0, 200) : `status ${status}`
}

const isGood = ({ status }: Answer): boolean => status >= 200 && status < 300

const namesIn = (body: unknown): string[] | undefined => {
  const items = body && typeof body === 'object' && 'items' in body ? body.items : undefined
  return Array.isArray(items) && items.every((item) => typeof item === 'string') ? items : undefined
}

/** Whether an answer says that the item was changed just now. */
function wasDone(answer: Answer, word: 'created' | 'deleted', name: string): boolean {
  const body = answer.body as Record<string, Record<string, unknown> | undefined> | null
  const done = body?.[word]?.[name]
  if (typeof done !== 'boolean') throw new RefusedError(`an answer without ${word}: ${wordsOf(answer)}`)
  // an attempt whose answer was lost may have done it
  return done || answer.repeated
}

const pathOf = (name: string): string => {
  // what begins with a dot means another place in an address, and is no item
  if (name === '' || name.startsWith('.') || !name.isWellFormed()) throw new RefusedError('not the name of an item')
  return `items/${encodeURIComponent(name)}`
}

/** The storage API over HTTP. */
export function createStorageApi(upstream: Upstream): StorageApi {
  return {
    list: together(async (requestId?: string) => {
      const answer = await upstream.ask('GET', 'items', { requestId })
      const names = isGood(answer) ? namesIn(answer.body) : undefined
      if (!names) throw new UpstreamAwayError(wordsOf(answer))
      return names
    }),
    async create(name, requestId) {
      const answer = await upstream.ask('PUT', pathOf(name), { requestId })
      if (!isGood(answer)) throw new RefusedError(wordsOf(answer))
      return wasDone(answer, 'created', name)
    },
    async remove(name, requestId) {
      const answer = await upstream.ask('DELETE', pathOf(name), { requestId })
      if (answer.status === 404) return answer.repeated
      if (!isGood(answer)) throw new RefusedError(wordsOf(answer))
      return wasDone(answer, 'deleted', name)
    },
    async problem() {
      try {
        const answer = await upstream.ask('GET', 'readyz')
        return answer.status < 500 ? undefined : wordsOf(answer)
      } catch (error) {
        return (error as Error).message
      }
    },
  }
}
