import type { Log } from '@chartwright/kit/log'
import { ClosedError, type GuestBook, NotTakenError } from './guest-book.ts'
import type { Notice, View } from './page.ts'

/** What visitors see of a guest book, whether it is open or not. */
export interface Views {
  /** The last messages, or why they can't be shown. */
  show(notice: Notice | undefined, requestId: string): Promise<View>
  /** Leaves a message, or gives the view in which the person can go on with what was typed. */
  leave(typed: string, requestId: string): Promise<View | undefined>
}

/** The views of a guest book. */
export function createViews(guestBook: GuestBook, log: Log): Views {
  const noteClosed = (error: ClosedError, requestId: string): { closed: string } => {
    const cause = error.cause instanceof Error ? error.cause.message : undefined
    log.warn('the guest book is closed', { requestId, reason: error.message, cause })
    return { closed: error.message }
  }

  async function show(notice: Notice | undefined, requestId: string): Promise<View> {
    try {
      return { messages: await guestBook.last(requestId), notice }
    } catch (error) {
      if (error instanceof ClosedError) return { messages: noteClosed(error, requestId), notice }
      throw error
    }
  }

  async function leave(typed: string, requestId: string): Promise<View | undefined> {
    try {
      await guestBook.leave(typed, requestId)
      return undefined
    } catch (error) {
      if (error instanceof NotTakenError)
        return { ...(await show({ kind: 'not taken', reason: error.message }, requestId)), typed }
      if (!(error instanceof ClosedError)) throw error
      const notice = { kind: 'not kept', reason: error.message } as const
      return { messages: noteClosed(error, requestId), notice, typed }
    }
  }
  return { show, leave }
}
