import { type Deployment, partName, selectorLabels } from 'chartwright'
import { container, partLabels, podSpec, postgresVolumes, withoutGap } from 'chartwright/blocks'
import { type Context, hasOwnPods, results } from '../helpers.ts'
import { migrationContainer } from '../migration/helpers.ts'
import { postgresServer } from '../postgres/helpers.ts'
import { resultContainer } from '../result/helpers.ts'
import { workerBesideOthers } from '../worker/helpers.ts'

export default (context: Context): Deployment | undefined => {
  if (hasOwnPods(context)) return undefined
  const { result } = context.values

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, results.name), labels: partLabels(context, results) },
    spec: {
      // two would have two stores
      replicas: 1,
      selector: { matchLabels: selectorLabels(context, results.name) },
      strategy: withoutGap,
      template: {
        metadata: {
          annotations: result.podAnnotations,
          labels: { ...result.podLabels, ...partLabels(context, results) },
        },
        spec: podSpec(context, {
          values: result,
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
        }),
      },
    },
  }
}
