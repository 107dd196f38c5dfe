import type { Ingress } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { Ingress as IngressValues } from './values/exposure.ts'

/**
 * Routes a host and path of an ingress controller to the service of a part, if that is enabled.
 *
 * @example
 * export default (context: Context) => ingress(context, web, context.values.web.ingress)
 */
export const ingress = (
  context: ReleaseContext,
  part: Part,
  { enabled, className, annotations, host, path, tlsSecretName }: IngressValues,
): Ingress | undefined => {
  if (!enabled) return undefined
  const name = partName(context, part.name)

  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, labels: partLabels(context, part), annotations },
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
