import { hook, imageReference, type Job, labels, partName } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): Job => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name: partName(context, 'migrate'),
    labels: labels(context, 'migrate'),
    annotations: hook(['post-install', 'post-upgrade'], { weight: 5, deletePolicy: ['hook-succeeded'] }),
  },
  spec: {
    template: {
      spec: {
        restartPolicy: 'Never',
        containers: [
          {
            name: 'migrate',
            image: imageReference(context, context.values.image),
            envFrom: [{ configMapRef: { name: partName(context, 'config') } }],
          },
        ],
      },
    },
  },
})
