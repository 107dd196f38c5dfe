import type { PostgresCluster } from '../../author/manifests.ts'
import { partName } from '../../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from '../part.ts'
import type { EnvVarSource } from '../values/kubernetes.ts'
import type { Password } from '../values/passwords.ts'
import type { Persistence, Resources } from '../values/pods.ts'

/** A cluster of the CloudNativePG operator, and the settings of its first database. */
export interface PostgresClusterOptions {
  readonly instances: number
  /** The user that owns the database. */
  readonly user: string
  readonly database: string
  readonly auth: Password
  readonly persistence: Persistence
  readonly resources: Resources
}

/**
 * A Postgres of several pods that the CloudNativePG operator runs: another pod takes over when the primary fails.
 *
 * @example
 * export default (context: Context): PostgresCluster => {
 *   const { cluster, ...postgres } = context.values.postgres
 *   return postgresCluster(context, { name: 'postgres' }, { ...postgres, instances: cluster.instances })
 * }
 * @see https://cloudnative-pg.io/documentation/current/
 */
export const postgresCluster = (
  context: ReleaseContext,
  part: Part,
  { instances, user, database, auth, persistence, resources }: PostgresClusterOptions,
): PostgresCluster => ({
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'Cluster',
  metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
  spec: {
    instances,
    bootstrap: {
      initdb: {
        database,
        owner: user,
        ...(auth.existingSecret && { secret: { name: auth.existingSecret } }),
      },
    },
    storage: { size: `${persistence.size}`, storageClass: persistence.storageClassName },
    resources,
  },
})

/** The service of the cluster's primary, which the operator creates. */
export const postgresClusterHost = (context: ReleaseContext, part: Part): string => `${partName(context, part.name)}-rw`

/** The source of the password of the database's owner: a Secret of the operator, unless the user names another. */
export const postgresClusterPassword = (
  context: ReleaseContext,
  part: Part,
  { existingSecret }: Password,
): EnvVarSource => ({
  secretKeyRef: { name: existingSecret ?? `${partName(context, part.name)}-app`, key: 'password' },
})
