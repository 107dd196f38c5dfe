import { getHeapStatistics } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { SourceError } from './source-error.ts'
import type { Running } from './time-limit.ts'
import type { WatchdogData } from './watchdog-thread.ts'

/** V8 ends the process when its heap is full, without a word of whose it is. */
const MEMORY = Math.round(getHeapStatistics().heap_size_limit * 0.8)

const until = new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT)
const state = new Float64Array(until)

let thread: Worker | undefined
let current: (() => Running) | undefined

/**
 * Lets a thread of its own watch what runs from now on, until what this gives is called: it ends what is still busy
 * after so many seconds, and what fills the memory.
 */
export const watch = (running: () => Running, seconds: number): (() => void) => {
  thread ??= start()
  current = running
  thread.ref()
  // what others take, such as Helm's engine beside it, is none of its own
  state[1] = process.memoryUsage.rss()
  state[0] = seconds === 0 ? Number.POSITIVE_INFINITY : Date.now() + seconds * 1000
  return () => {
    state[0] = 0
    thread?.unref()
  }
}

const start = (): Worker => {
  const file = new URL(
    import.meta.url.endsWith('.ts') ? './watchdog-thread.ts' : './watchdog-thread.js',
    import.meta.url,
  )
  const workerData: WatchdogData = { until, memory: MEMORY }
  return new Worker(file, { workerData })
    .on('message', () => {
      // nothing that waited for what was ended goes on
      throw tooMuch(current?.())
    })
    .on('error', () => {
      // a Node without inspector has no watchdog
    })
}

const tooMuch = ({ what = 'A source', where }: Partial<Running> = {}): SourceError =>
  new SourceError({
    code: 'memory-limit',
    what: `${what} uses too much memory: chartwright needs more than ${(MEMORY / 2 ** 30).toFixed(1)} GiB`,
    ...(where && { where }),
    hint: 'Look for an endless loop that adds to a list or a string. NODE_OPTIONS=--max-old-space-size=8192 allows 8 GiB.',
  })
