import type { Ingress } from 'chartwright'
import { type Context, fullname, labels } from './helpers.ts'

export default (context: Context): Ingress | undefined => {
  const { ingress, service } = context.values
  if (!ingress.enabled) return undefined
  const name = fullname(context)
  const backend = { service: { name, port: { number: service.port } } }

  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, labels: labels(context), annotations: ingress.annotations },
    spec: {
      ...(ingress.className && { ingressClassName: ingress.className }),
      tls: ingress.tls,
      rules: ingress.hosts.map((host) => ({
        host,
        http: { paths: [{ path: ingress.path, pathType: 'Prefix', backend }] },
      })),
    },
  }
}
