import type { Service } from 'chartwright'
import { type Context, fullname, labels, namespace, selectorLabels } from './helpers.ts'

export default (context: Context): Service => {
  const { service } = context.values

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: fullname(context),
      namespace: namespace(context),
      labels: { ...service.labels, ...labels(context) },
      annotations: service.annotations,
    },
    spec: {
      type: service.type,
      ports: [{ port: service.port, targetPort: service.targetPort, protocol: 'TCP', name: service.name }],
      selector: selectorLabels(context),
    },
  }
}
