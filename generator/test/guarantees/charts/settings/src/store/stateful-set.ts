import { imageReference, labels, partName, type StatefulSet, selectorLabels } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): StatefulSet => {
  const { image, size, tokenSecret } = context.values
  const token = { name: tokenSecret ?? partName(context, 'store'), key: 'token' }

  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: partName(context, 'store'), labels: labels(context, 'store') },
    spec: {
      serviceName: partName(context, 'store'),
      selector: { matchLabels: selectorLabels(context, 'store') },
      template: {
        metadata: { labels: labels(context, 'store') },
        spec: {
          containers: [
            {
              name: 'store',
              image: imageReference(context, image),
              env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: token } }],
            },
          ],
        },
      },
      volumeClaimTemplates: [
        {
          metadata: { name: 'data', labels: selectorLabels(context, 'store') },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: size } } },
        },
      ],
    },
  }
}
