import type { Deployment } from 'chartwright'
import { container, postgresVolumes } from 'chartwright/blocks'
import { type Context, hasOwnPods, podWithStore, results } from '../helpers.ts'
import { migrationContainer } from '../migration/helpers.ts'
import { postgresServer } from '../postgres/helpers.ts'
import { resultContainer } from '../result/helpers.ts'
import { workerBesideOthers } from '../worker/helpers.ts'

export default (context: Context): Deployment | undefined => {
  if (hasOwnPods(context)) return undefined

  return podWithStore(context, results, context.values.result, {
    hostAliases: [{ ip: '127.0.0.1', hostnames: ['db'] }],
    // Postgres starts before the other containers and ends after them; a new one has no tables
    initContainers: [
      { ...postgresServer(context, 'db-data'), restartPolicy: 'Always' },
      migrationContainer(context, { PGHOST: 'db' }),
    ],
    containers: [
      container(context, workerBesideOthers(context)),
      container(context, resultContainer(context, { PGHOST: 'db' })),
    ],
    volumes: { 'db-data': { emptyDir: {} }, ...postgresVolumes },
  })
}
