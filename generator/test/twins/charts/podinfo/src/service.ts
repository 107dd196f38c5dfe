import type { Service } from 'chartwright'
import { type Context, fullname, labels, namespace, selectorLabels } from './helpers.ts'

export default (context: Context): Service | undefined => {
  const { service, tls } = context.values
  if (!service.enabled) return undefined

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: fullname(context),
      namespace: namespace(context),
      labels: { ...service.additionalLabels, ...labels(context) },
      annotations: service.annotations,
    },
    spec: {
      type: service.type,
      ports: [
        {
          port: service.externalPort,
          targetPort: 'http',
          protocol: 'TCP',
          name: 'http',
          ...(service.type === 'NodePort' && { nodePort: service.nodePort }),
        },
        ...(tls.enabled ? [{ port: tls.port, targetPort: 'https', protocol: 'TCP' as const, name: 'https' }] : []),
        { port: service.grpcPort, targetPort: 'grpc', protocol: 'TCP', name: 'grpc' },
      ],
      selector: selectorLabels(context),
      ...(service.trafficDistribution && { trafficDistribution: service.trafficDistribution }),
      ...(service.type === 'LoadBalancer' &&
        service.externalTrafficPolicy && { externalTrafficPolicy: service.externalTrafficPolicy }),
    },
  }
}
