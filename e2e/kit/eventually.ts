import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './commands.ts'

/** Options of {@link eventually}. */
export interface EventuallyOptions {
  /** Seconds after which it counts as failed. */
  within: number
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

/**
 * Waits until something holds, and says how long that took: the check gives `undefined` or `false`, or throws, as long as
 * it doesn't.
 */
export async function eventually<T>(
  what: string,
  check: () => Promise<T | undefined | false>,
  { within }: EventuallyOptions,
): Promise<T> {
  const begun = performance.now()
  let problem = ''
  while (secondsSince(begun) < within) {
    const held = await check().catch((error: Error) => {
      problem = `: ${error.message}`
      return undefined
    })
    if (held !== undefined && held !== false) {
      say(`  ${what} after ${secondsSince(begun).toFixed(1)} s`)
      return held
    }
    await sleep(200)
  }
  throw new Error(`not within ${within} s: ${what}${problem}`)
}
