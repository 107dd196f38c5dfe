import { partName } from 'chartwright'
import { ingressUrl, openService } from 'chartwright/blocks'
import { type Context, frontend } from './helpers.ts'

export default (context: Context): string[] => {
  const { api, redis } = context.values
  const { service, ingress, httpRoute } = context.values.frontend
  const name = partName(context, frontend.name)

  return [
    'Wait until the guest book is open:',
    `  kubectl --namespace ${context.release.namespace} rollout status deployment/${name}`,
    '',
    'Then have a look:',
    ...ingressUrl(ingress),
    ...(httpRoute.enabled && httpRoute.host ? [`  http://${httpRoute.host}${httpRoute.path}`] : []),
    ...openService(context, frontend, service),
    '',
    ...(redis.external
      ? [`The messages are kept by ${redis.external.host}.`]
      : redis.persistence.enabled
        ? ['The messages are kept on a claim, which stays when the release is uninstalled.']
        : ['WARNING: the messages are gone with the pod of Redis: redis.persistence.enabled is false.']),
    ...(api.livenessPath !== '/healthz'
      ? [
          `WARNING: the API's containers are started anew when ${api.livenessPath} does not answer; it has /healthz for that.`,
        ]
      : []),
    `Try it out with: helm test ${context.release.name} --namespace ${context.release.namespace}`,
  ]
}
