import { Script } from 'node:vm'
import type { Place } from '../model/chartwright-error.ts'
import { SourceError } from './source-error.ts'
import { watch } from './watchdog.ts'

const VARIABLE = 'CHARTWRIGHT_TIME_LIMIT'
const SECONDS = 30
/** The code of the error for what took longer. */
export const TIME_LIMIT = 'time-limit'

/** What runs, for the message about an endless loop. */
export interface Running {
  /** `charts/hello/src/service.ts`, or what else it is. */
  readonly what: string
  readonly where?: Place
}

const RUN = Symbol.for('chartwright.run')
const script = new Script(`globalThis[Symbol.for('chartwright.run')]()`)
let inside = false

/**
 * Runs what an author wrote, and interrupts it when it doesn't end. Says what was running at that moment.
 *
 * @throws SourceError after 30 seconds, or what the variable CHARTWRIGHT_TIME_LIMIT says.
 */
export const limited = <R>(running: () => Running, run: () => R): R => {
  const seconds = limitInSeconds()
  if (inside) return run()
  inside = true
  const slot = globalThis as { [RUN]?: () => R }
  slot[RUN] = run
  const ended = watch(running, seconds)
  try {
    return script.runInThisContext({ ...(seconds > 0 && { timeout: seconds * 1000 }), displayErrors: false }) as R
  } catch (error) {
    throw isTimeout(error) ? tooLong(running(), seconds) : error
  } finally {
    ended()
    inside = false
  }
}

/** The same for what a file waits for at its top. */
export const settled = (running: () => Running, waiting: Promise<void> | undefined): Promise<void> | undefined => {
  const seconds = limitInSeconds()
  if (!waiting) return undefined
  const ended = watch(running, seconds)
  return new Promise<void>((resolve, reject) => {
    const timer = seconds > 0 ? setTimeout(() => reject(tooLong(running(), seconds)), seconds * 1000) : undefined
    waiting.then(resolve, reject).finally(() => clearTimeout(timer))
  }).finally(ended)
}

const limitInSeconds = (): number => {
  const given = process.env[VARIABLE]
  if (given === undefined || given === '') return SECONDS
  const seconds = Number(given)
  if (seconds >= 0 && seconds <= 86_400) return seconds
  throw new SourceError({
    code: 'usage',
    what: `${VARIABLE} can't be "${given}"`,
    hint: 'Give a number of seconds, 0 for no limit.',
  })
}

const isTimeout = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

const tooLong = ({ what, where }: Running, seconds: number): SourceError =>
  new SourceError({
    code: TIME_LIMIT,
    what: `${what} didn't finish within ${seconds} s`,
    ...(where && { where }),
    hint: `Look for an endless loop or recursion. ${VARIABLE}=${Math.max(60, seconds * 2)} allows more time.`,
  })
