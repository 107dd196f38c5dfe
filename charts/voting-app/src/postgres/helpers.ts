import { type Container, helper, partName } from 'chartwright'
import {
  passwordSource,
  postgresClusterHost,
  postgresClusterPassword,
  postgresContainer,
  postgresPort,
} from 'chartwright/blocks'
import type { EnvValue } from '../../../../schemas/common.ts'
import { type Context, hasOwnPods, postgres } from '../helpers.ts'

/** Whether Postgres has a pod of its own in this release. */
export const hasPod = (context: Context): boolean => {
  const { external, cluster } = context.values.postgres
  return hasOwnPods(context) && !external && !cluster.enabled
}

/** Postgres with its data on one of the pod's volumes. */
export const postgresServer = (context: Context, volume?: string): Container => {
  const { user, database, auth } = context.values.postgres
  const password = passwordSource(context, postgres, auth)
  return postgresContainer(context, { values: context.values.postgres, user, database, password, volume })
}

/** Where Postgres is, and the password where there is one. */
const access = (context: Context): Record<string, EnvValue> => {
  const { external, cluster, auth } = context.values.postgres
  if (external)
    return {
      PGHOST: external.host,
      PGPORT: `${external.port ?? postgresPort}`,
      ...(external.sslMode && { PGSSLMODE: external.sslMode }),
      ...((auth.password !== undefined || auth.existingSecret !== undefined) && {
        PGPASSWORD: passwordSource(context, postgres, auth),
      }),
    }
  return {
    PGHOST: cluster.enabled ? postgresClusterHost(context, postgres) : partName(context, postgres.name),
    PGPORT: `${postgresPort}`,
    PGPASSWORD: cluster.enabled
      ? postgresClusterPassword(context, postgres, auth)
      : passwordSource(context, postgres, auth),
  }
}

/** What worker, result and the migration are told of Postgres, as environment variables. */
export const postgresEnvironment = helper((context: Context): Record<string, EnvValue> => {
  const { user, database } = context.values.postgres
  return { ...access(context), PGUSER: user, PGDATABASE: database }
})
