import { Script } from 'node:vm'
import type { Place } from '../model/chartwright-error.ts'
import { SourceError } from './source-error.ts'
import { watch } from './watchdog.ts'

const VARIABLE = 'CHARTWRIGHT_TIME_LIMIT'
const SECONDS = 30

/** What runs, for the message about an endless loop. */
export interface Running {
  /** `charts/hello/src/service.ts`, or what else it is. */
  readonly what: string
  readonly where?: Place
}

const RUN = Symbol.for('chartwright.run')
const script = new Script(`globalThis[Symbol.for('chartwright.run')]()`)
/** What runs within the limit, the innermost; stays where that is interrupted, so that this can be said. */
let current: (() => Running) | undefined

/**
 * Runs what an author wrote, and interrupts it when it doesn't end. Says what was running at that moment.
 *
 * @throws SourceError after 30 seconds, or what the variable CHARTWRIGHT_TIME_LIMIT says.
 */
export const limited = <R>(running: () => Running, run: () => R): R => {
  const seconds = limitInSeconds()
  if (current) return within(current, running, run)
  current = running
  const now = (): Running => (current ?? running)()
  const slot = globalThis as { [RUN]?: () => R }
  slot[RUN] = run
  const ended = watch(now, seconds)
  try {
    return script.runInThisContext({ ...(seconds > 0 && { timeout: seconds * 1000 }), displayErrors: false }) as R
  } catch (error) {
    throw isTimeout(error) ? tooLong(now(), seconds) : error
  } finally {
    ended()
    current = undefined
  }
}

const within = <R>(outer: () => Running, running: () => Running, run: () => R): R => {
  current = running
  try {
    return run()
  } finally {
    current = outer
  }
}

/** Of the limit, so much is shared by what takes no time: to set it takes a fifth of a millisecond. */
const SHARE = 1 / 30

/** Runs something for each item within the limit, most of which take no time. */
export const limitedEach = <T>(running: () => Running, items: readonly T[], run: (item: T) => void): void => {
  const share = (limitInSeconds() || SECONDS) * 1000 * SHARE
  let done = 0
  const runSome = (): void => {
    const end = performance.now() + share
    do run(items[done++] as T)
    while (done < items.length && performance.now() < end)
  }
  while (done < items.length) limited(running, runSome)
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
    code: 'time-limit',
    what: `${what} didn't finish within ${seconds} s`,
    ...(where && { where }),
    hint: `Look for an endless loop or recursion. ${VARIABLE}=${Math.max(60, seconds * 2)} allows more time.`,
  })
