import { type Ingress, partName } from 'chartwright'
import { type Context, webserverLabels } from '../helpers.ts'

export default (context: Context): Ingress | undefined => {
  const { enabled, className, annotations, host, path, tlsSecretName } = context.values.webserver.ingress
  if (!enabled) return undefined
  const name = partName(context, 'webserver')

  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, labels: webserverLabels(context), annotations },
    spec: {
      ingressClassName: className,
      ...(tlsSecretName && { tls: [{ secretName: tlsSecretName, ...(host && { hosts: [host] }) }] }),
      rules: [
        {
          host,
          http: { paths: [{ path, pathType: 'Prefix', backend: { service: { name, port: { name: 'http' } } } }] },
        },
      ],
    },
  }
}
