import { type Context, fullname, labels, namespace } from './helpers.ts'

export default (context: Context) => {
  const { grpcRoute, service } = context.values
  if (!grpcRoute.enabled) return undefined
  const name = fullname(context)

  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GRPCRoute',
    metadata: {
      name,
      namespace: namespace(context),
      labels: { ...grpcRoute.additionalLabels, ...labels(context) },
      annotations: grpcRoute.annotations,
    },
    spec: {
      parentRefs: grpcRoute.parentRefs,
      hostnames: grpcRoute.hostnames,
      rules: grpcRoute.rules.map(({ matches, filters }) => ({
        matches,
        filters,
        backendRefs: [{ name, port: service.grpcPort, weight: 1 }],
      })),
    },
  }
}
