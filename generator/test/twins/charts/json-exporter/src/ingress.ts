import type { Ingress } from 'chartwright'
import { type Context, fullname, labels, namespace } from './helpers.ts'

export default (context: Context): Ingress | undefined => {
  const { ingress, service } = context.values
  if (!ingress.enabled) return undefined
  const name = fullname(context)

  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name,
      namespace: namespace(context),
      labels: { ...ingress.labels, ...labels(context) },
      annotations: ingress.annotations,
    },
    spec: {
      ...(ingress.className && { ingressClassName: ingress.className }),
      tls: ingress.tls,
      rules: ingress.hosts.map(({ host, paths }) => ({
        host,
        http: {
          paths: paths.map(({ path, pathType }) => ({
            path,
            pathType,
            backend: { service: { name, port: { number: service.port } } },
          })),
        },
      })),
    },
  }
}
