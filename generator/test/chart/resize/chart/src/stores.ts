import type { Chart, StatefulSet } from 'chartwright'
import { selectorLabels } from 'chartwright'
import type { Values } from '../schema.ts'

export default (context: Chart<Values>): StatefulSet[] => {
  const { values, release } = context
  return ['main', 'spare'].map(
    (part): StatefulSet => ({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: `${release.name}-${part}` },
      spec: {
        ...(part === 'main' && { replicas: values.replicas }),
        serviceName: part,
        selector: { matchLabels: selectorLabels(context, part) },
        template: {
          metadata: { labels: selectorLabels(context, part) },
          spec: { containers: [{ name: part, image: 'store:1', resources: { limits: { memory: values.memory } } }] },
        },
        volumeClaimTemplates: [
          ...Object.entries({ data: values.size, fixed: '3Gi' }),
          ...(part === 'main' ? Object.entries({ logs: values.logSize, queue: values.queueSize }) : []),
        ].map(([name, storage]) => ({
          metadata: { name },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
        })),
      },
    }),
  )
}
