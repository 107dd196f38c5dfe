import { UpstreamAwayError } from '@chartwright/kit/upstream'
import { mapBounded } from './bounded.ts'
import type { StorageApi } from './storage-api.ts'

/** What became of the items of a list. */
export interface Changes {
  createds: string[]
  deleteds: string[]
  faileds: string[]
  /** Why those failed that failed, each reason once. */
  reasons: string[]
  /** The storage API went away meanwhile, or took too long for all. */
  away?: string
}

/** Options of {@link createLists}. */
export interface ListsOptions {
  storage: StorageApi
  /** Requests to the storage API at a time. */
  atOnce?: number
  /** Milliseconds after which nothing more is begun. */
  patience?: number
}

/** Makes and clears lists of items. */
export interface Lists {
  /** Makes sure that items `0` to `count - 1` exist. */
  create(count: number, requestId?: string): Promise<Changes>
  /** Deletes all items. */
  clear(requestId?: string): Promise<Changes>
}

type Outcome = 'done' | 'needless' | 'failed'

const isNumber = (name: string): boolean => /^(0|[1-9]\d{0,14})$/.test(name)

/** Numbers by their value, before all else by its letters. */
function byNumber(left: string, right: string): number {
  if (isNumber(left) && isNumber(right)) return Number(left) - Number(right)
  if (isNumber(left) !== isNumber(right)) return isNumber(left) ? -1 : 1
  return left < right ? -1 : 1
}

/** Lists of items in the storage API. */
export function createLists({ storage, atOnce = 32, patience = 15_000 }: ListsOptions): Lists {
  async function change(names: string[], word: 'createds' | 'deleteds', act: (name: string) => Promise<boolean>) {
    const end = Date.now() + patience
    const reasons = new Set<string>()
    let away: string | undefined
    const outcomes = await mapBounded(names, atOnce, async (name): Promise<Outcome> => {
      if (Date.now() > end) away ??= `not all was done within ${patience / 1000} s`
      // each further attempt would only make the answer late
      if (away) return 'failed'
      try {
        return (await act(name)) ? 'done' : 'needless'
      } catch (error) {
        const { message } = error as Error
        reasons.add(message)
        if (error instanceof UpstreamAwayError) away ??= message
        return 'failed'
      }
    })
    const those = (outcome: Outcome): string[] => names.filter((_, index) => outcomes[index] === outcome)
    const none: Changes = { createds: [], deleteds: [], faileds: those('failed'), reasons: [...reasons], away }
    return { ...none, [word]: those('done') }
  }

  return {
    async create(count, requestId) {
      const there = new Set(await storage.list(requestId))
      const missing = Array.from({ length: count }, (_, index) => `${index}`).filter((name) => !there.has(name))
      return change(missing, 'createds', (name) => storage.create(name, requestId))
    },
    async clear(requestId) {
      const names = await storage.list(requestId)
      return change(names.toSorted(byNumber), 'deleteds', (name) => storage.remove(name, requestId))
    },
  }
}
