import { imageReference, type Job, partName, sha256, truncate } from 'chartwright'
import { partLabels, podSpec } from 'chartwright/blocks'
import { type Context, hasOwnPods, migration } from '../helpers.ts'
import { migrationContainer } from './helpers.ts'

export default (context: Context): Job | undefined => {
  if (!hasOwnPods(context)) return undefined
  const { worker, migration: values } = context.values
  // a Job can't be changed: each revision has its own
  const hash = truncate(sha256(`${imageReference(context, worker.image)} ${context.release.revision}`), 8)

  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: partName(context, `${migration.name}-${hash}`),
      labels: partLabels(context, migration),
    },
    spec: {
      backoffLimit: 10,
      ttlSecondsAfterFinished: values.ttlSecondsAfterFinished,
      template: {
        metadata: { labels: partLabels(context, migration) },
        spec: {
          ...podSpec(context, { values: worker, containers: [migrationContainer(context)] }),
          restartPolicy: 'OnFailure',
        },
      },
    },
  }
}
