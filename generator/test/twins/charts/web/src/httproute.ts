import { type Context, fullname, labels } from './helpers.ts'

export default (context: Context) => {
  const { httpRoute, service } = context.values
  if (!httpRoute.enabled) return undefined
  const name = fullname(context)

  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name, labels: labels(context), annotations: httpRoute.annotations },
    spec: {
      parentRefs: httpRoute.parentRefs,
      hostnames: httpRoute.hostnames,
      rules: httpRoute.rules.map(({ matches, filters }) => ({
        matches,
        filters,
        backendRefs: [{ name, port: service.port, weight: 1 }],
      })),
    },
  }
}
