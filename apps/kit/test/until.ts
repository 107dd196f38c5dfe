import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until something holds; what throws doesn't hold yet. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds
  let last: unknown
  while (Date.now() < end) {
    try {
      if (await holds()) return
    } catch (error) {
      last = error
    }
    await sleep(20)
  }
  throw new Error(`This did not come true within ${milliseconds} ms: ${holds}`, { cause: last })
}
