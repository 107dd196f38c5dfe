import type { Service } from 'chartwright'
import { type Context, fullname, labels, namespace, selectorLabels } from './helpers.ts'

export default (context: Context): Service => {
  const { provider, service } = context.values

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: fullname(context),
      namespace: namespace(context),
      labels: labels(context),
      annotations: service.annotations,
    },
    spec: {
      ipFamilies: service.ipFamilies,
      ipFamilyPolicy: service.ipFamilyPolicy,
      type: 'ClusterIP',
      selector: selectorLabels(context),
      ports: [
        { name: 'http', port: service.port, targetPort: 'http', protocol: 'TCP' },
        ...(typeof provider !== 'string' && provider.name === 'webhook'
          ? [
              {
                name: 'http-webhook',
                port: provider.webhook.service.port,
                targetPort: 'http-webhook',
                protocol: 'TCP' as const,
              },
            ]
          : []),
      ],
    },
  }
}
