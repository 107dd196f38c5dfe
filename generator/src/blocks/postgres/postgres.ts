import type { Container, Probe } from '../../author/manifests.ts'
import { container } from '../container.ts'
import type { ReleaseContext } from '../part.ts'
import { execProbe } from '../probes.ts'
import type { EnvVarSource, VolumeSource } from '../values/kubernetes.ts'
import type { Server } from '../values/server.ts'

/** A Postgres: its values, and how it initialises an empty disk. */
export interface PostgresOptions {
  readonly values: Server
  /** The user that it creates, who owns the database. */
  readonly user: string
  readonly database: string
  /** The source of the password of that user. */
  readonly password: EnvVarSource
  /** The volume with the data; `data` when unset. */
  readonly volume?: string
}

/** The port that Postgres listens on. */
export const postgresPort = 5432

// by TCP: while the official image sets a new disk up, it answers on its socket only
const ask = ['pg_isready', '--quiet', '--host', '127.0.0.1']

// a new disk, or a long recovery after a crash, may take minutes
const startup: Probe = { ...execProbe(...ask), periodSeconds: 2, timeoutSeconds: 5, failureThreshold: 300 }

/**
 * A container with a Postgres of the official image that keeps its data in its volume, and writes to
 * {@link postgresVolumes} beside it. It is alive as long as it answers, and ready when it accepts connections.
 *
 * @example
 * statefulSet(context, {
 *   part: { name: 'postgres' },
 *   values: postgres,
 *   persistence: postgres.persistence,
 *   containers: [postgresContainer(context, { values: postgres, user: 'shop', database: 'shop', password })],
 *   volumes: postgresVolumes,
 * })
 */
export const postgresContainer = (
  context: ReleaseContext,
  { values, user, database, password, volume = 'data' }: PostgresOptions,
): Container =>
  container(context, {
    name: 'postgres',
    image: values.image,
    pullPolicy: values.image.pullPolicy,
    values,
    ports: { postgres: postgresPort },
    env: {
      // not the root of the disk, which some file systems fill themselves
      PGDATA: '/var/lib/postgresql/data/pgdata',
      POSTGRES_DB: database,
      POSTGRES_PASSWORD: password,
      POSTGRES_USER: user,
    },
    startup,
    // 1 is "I take no connections now", as in a recovery, 2 is no answer
    liveness: execProbe('sh', '-c', `${ask.join(' ')}; [ $? -lt 2 ]`),
    readiness: execProbe(...ask),
    volumeMounts: {
      [volume]: { mountPath: '/var/lib/postgresql/data' },
      'postgres-run': { mountPath: '/var/run/postgresql' },
      'postgres-tmp': { mountPath: '/tmp' },
    },
  })

/** The volumes that Postgres writes to beside its data: its socket, and temporary files. */
export const postgresVolumes: Record<string, VolumeSource> = {
  'postgres-run': { emptyDir: {} },
  'postgres-tmp': { emptyDir: {} },
}
