import { Session } from 'node:inspector'
import { parentPort, workerData } from 'node:worker_threads'

/** What the thread is started with. */
export interface WatchdogData {
  /**
   * Two numbers: until when what runs may run, in milliseconds since 1970, or 0 while nothing runs; and the bytes that the
   * process had when that began.
   */
  readonly until: SharedArrayBuffer
  /** By how many bytes the process may grow meanwhile. */
  readonly memory: number
}

const EVERY_MILLISECONDS = 50
/** What can be ended otherwise is, by then. */
const GRACE_MILLISECONDS = 500

const { until, memory } = workerData as WatchdogData
const state = new Float64Array(until)

/** Ends what JavaScript the main thread is in; what waits there goes on. */
const terminate = (): void => {
  state[0] = 0
  const session = new Session()
  session.connectToMainThread()
  session.post('Runtime.terminateExecution', () => session.disconnect())
}

setInterval(() => {
  const [end = 0, before = 0] = state
  if (end === 0) return
  const isFull = process.memoryUsage.rss() - before > memory
  if (isFull) parentPort?.postMessage('full')
  if (isFull || Date.now() > end + GRACE_MILLISECONDS) terminate()
}, EVERY_MILLISECONDS)
