import { type Chart, type Container, type Probe, partName } from 'chartwright'
import { httpProbe, type Part } from 'chartwright/blocks'
import type { Values } from '../../../schemas/voting-app.ts'

export type Context = Chart<Values>

export const vote: Part = { name: 'vote' }
export const worker: Part = { name: 'worker' }
export const result: Part = { name: 'result' }
export const migration: Part = { name: 'migration' }
export const redis: Part = { name: 'redis' }
export const postgres: Part = { name: 'postgres' }
export const poll: Part = { name: 'poll' }

/** The pod of layout two-pods that holds Redis and vote. */
export const voter: Part = { name: 'voter' }
/** The pod of layout two-pods that holds Postgres, worker and result. */
export const results: Part = { name: 'results' }

/** Whether each part has pods of its own. */
export const hasOwnPods = ({ values }: Context): boolean => values.layout === 'default'

/** The options that the user chose, as the environment of both pages; without any the images decide. */
export const pollOptions = (context: Context): Container['envFrom'] => [
  { configMapRef: { name: partName(context, poll.name) } },
]

/** A page gets its first request when it can do its work; from then on it stays, to say so when it can't. */
export const untilItWorks: Probe = {
  ...httpProbe('/readyz'),
  periodSeconds: 1,
  timeoutSeconds: 3,
  failureThreshold: 600,
}
