import type { Service } from 'chartwright'
import { type Context, fullname, labels, selectorLabels } from './helpers.ts'

export default (context: Context): Service => {
  const { type, port } = context.values.service

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: fullname(context), labels: labels(context) },
    spec: {
      type,
      ports: [{ port, targetPort: 'http', protocol: 'TCP', name: 'http' }],
      selector: selectorLabels(context),
    },
  }
}
