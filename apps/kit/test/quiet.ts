import { createLog, type Log } from '../src/log.ts'
import { Metrics } from '../src/metrics.ts'

/** A log that nobody reads. */
export const silentLog: Log = createLog({ level: 'silent', write: () => {} })

/** What an app is built from in tests, besides its own. */
export const quiet = (): { log: Log; metrics: Metrics } => ({ log: silentLog, metrics: new Metrics() })

/** The status of an answer and its body as text. */
export async function said(answer: Response | Promise<Response>): Promise<[number, string]> {
  const { status } = await answer
  return [status, await (await answer).text()]
}
