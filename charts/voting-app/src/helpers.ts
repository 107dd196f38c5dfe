import { type Chart, type Container, type Deployment, type Probe, partName, selectorLabels } from 'chartwright'
import {
  type ContainerOptions,
  httpProbe,
  type Part,
  type PodSpecOptions,
  partLabels,
  podMetadata,
  podSpec,
  withoutGap,
} from 'chartwright/blocks'
import type { EnvValue } from 'chartwright/values'
import type { Values, WebPart } from '../../../schemas/voting-app.ts'

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

/** The container of a page, in whichever pod. */
export const pageContainer = (
  context: Context,
  part: Part,
  values: WebPart,
  env: Record<string, EnvValue>,
): ContainerOptions => ({
  name: part.name,
  values,
  image: values.image,
  pullPolicy: context.values.image.pullPolicy,
  ports: { http: 8080 },
  env,
  envFrom: pollOptions(context),
  startup: untilItWorks,
  liveness: httpProbe('/healthz'),
  readiness: httpProbe('/healthz'),
  drainSeconds: 5,
})

/** A pod of layout two-pods, which holds a store beside what uses it; a page's values are those of the pod. */
export const podWithStore = (
  context: Context,
  part: Part,
  values: WebPart,
  pod: Omit<PodSpecOptions, 'values'>,
): Deployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
  spec: {
    // two would have two stores
    replicas: 1,
    selector: { matchLabels: selectorLabels(context, part.name) },
    strategy: withoutGap,
    template: {
      metadata: podMetadata(values, partLabels(context, part)),
      spec: podSpec(context, { ...pod, values }),
    },
  },
})
