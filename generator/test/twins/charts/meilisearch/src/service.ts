import type { Service } from 'chartwright'
import { type Context, fullname, labels, selectorLabels } from './helpers.ts'

export default (context: Context): Service => {
  const { service } = context.values

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: fullname(context), labels: labels(context), annotations: service.annotations },
    spec: {
      externalTrafficPolicy: service.externalTrafficPolicy,
      type: service.type,
      loadBalancerIP: service.loadBalancerIP,
      ports: [
        {
          port: service.port,
          targetPort: 'http',
          protocol: 'TCP',
          name: 'http',
          ...(service.type === 'NodePort' && { nodePort: service.nodePort }),
        },
      ],
      selector: selectorLabels(context),
    },
  }
}
