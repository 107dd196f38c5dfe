import { type StatefulSet, selectorLabels } from 'chartwright'
import type { Context } from '../helpers.ts'

/** There only with rules; uses those that it needs, file by file. */
export default (context: Context): StatefulSet | undefined => {
  const { rules, files } = context.values
  if (!rules) return undefined
  const { name } = context.release
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: `${name}-job` },
    spec: {
      serviceName: 'job',
      selector: { matchLabels: selectorLabels(context, 'job') },
      template: {
        metadata: { labels: selectorLabels(context, 'job') },
        spec: {
          containers: [{ name: 'job', image: 'nginx', envFrom: [{ configMapRef: { name: `${name}-rules` } }] }],
          volumes: files.map((file) => ({
            name: file,
            configMap: { name: `${name}-more`, items: [{ key: 'rule', path: file }] },
          })),
        },
      },
    },
  }
}
