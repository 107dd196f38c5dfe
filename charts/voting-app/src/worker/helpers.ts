import { type ContainerOptions, httpProbe } from 'chartwright/blocks'
import { type Context, worker } from '../helpers.ts'
import { postgresEnvironment } from '../postgres/helpers.ts'
import { redisEnvironment } from '../redis/helpers.ts'

/** Where worker says how it is. */
export const httpPort = 8080

/** The container of worker; what `env` holds is different in its pod. */
export const workerContainer = (context: Context, env: Record<string, string> = {}): ContainerOptions => {
  const { image, worker: values } = context.values

  return {
    name: worker.name,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    ports: { http: httpPort },
    env: { ...redisEnvironment(context), ...postgresEnvironment(context), ...env },
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/readyz'),
  }
}

/** The same beside Postgres, and others of which one has its port. */
export const workerBesideOthers = (context: Context): ContainerOptions => ({
  ...workerContainer(context, { PGHOST: 'db', PORT: '8081' }),
  ports: { 'worker-http': 8081 },
  liveness: httpProbe('/healthz', 'worker-http'),
  readiness: httpProbe('/readyz', 'worker-http'),
})
