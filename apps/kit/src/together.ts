/**
 * Asks once for all who ask in the same turn of the event loop. It begins after the last of them, so each gets what was
 * true after its own asking; whatever the question says beside that, such as a request's id, is the first one's.
 *
 * @example const list = together(() => readdir(folder))
 */
export function together<Q extends unknown[], A>(ask: (...question: Q) => Promise<A>): (...question: Q) => Promise<A> {
  let next: Promise<A> | undefined
  return (...question) => {
    next ??= new Promise<A>((resolve) => {
      setImmediate(() => {
        next = undefined
        resolve(ask(...question))
      })
    })
    return next
  }
}
