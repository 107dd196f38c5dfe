import type { Service } from 'chartwright'
import { type Context, fullname, labels, selectorLabels } from './helpers.ts'

export default (context: Context): Service => {
  const { service } = context.values

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: fullname(context),
      labels: { ...service.labels, ...labels(context) },
      annotations: { ...service.annotations },
    },
    spec: {
      ports: [{ port: service.port, targetPort: 'metrics', protocol: 'TCP', name: service.portName }],
      selector: selectorLabels(context),
      type: service.type,
    },
  }
}
