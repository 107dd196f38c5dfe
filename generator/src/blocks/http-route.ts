import type { HttpRoute } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { HttpRoute as HttpRouteValues, Service } from './values/exposure.ts'

/**
 * Routes a host and path of a Gateway to the service of a part, if that is enabled.
 *
 * @example
 * export default (context: Context) => httpRoute(context, web, context.values.web)
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export const httpRoute = (
  context: ReleaseContext,
  part: Part,
  { httpRoute, service }: { readonly httpRoute: HttpRouteValues; readonly service: Service },
): HttpRoute | undefined => {
  const { enabled, gateway, gatewayNamespace, gatewayListener, host, path } = httpRoute
  if (!enabled) return undefined
  const name = partName(context, part.name)

  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name, labels: partLabels(context, part) },
    spec: {
      parentRefs: [{ name: gateway, namespace: gatewayNamespace, sectionName: gatewayListener }],
      ...(host && { hostnames: [host] }),
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: path } }],
          backendRefs: [{ name, port: service.port }],
        },
      ],
    },
  }
}
