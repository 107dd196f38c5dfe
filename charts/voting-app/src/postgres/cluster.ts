import type { PostgresCluster } from 'chartwright'
import { postgresCluster } from 'chartwright/blocks'
import { type Context, postgres } from '../helpers.ts'

export default (context: Context): PostgresCluster | undefined => {
  const { cluster, user, database, auth, persistence, resources } = context.values.postgres
  if (!cluster.enabled) return undefined
  const { instances } = cluster
  return postgresCluster(context, postgres, { instances, user, database, auth, persistence, resources })
}
