import { partName } from 'chartwright'
import { ingressUrl, openService } from 'chartwright/blocks'
import { type Context, webserver } from './helpers.ts'

export default (context: Context): string[] => {
  const { redis } = context.values
  const { service, ingress } = context.values.webserver
  const name = partName(context, webserver.name)

  return [
    'Wait until the page is served:',
    `  kubectl --namespace ${context.release.namespace} rollout status deployment/${name}`,
    '',
    'Then open it:',
    ...ingressUrl(ingress),
    ...openService(context, webserver, service),
    '',
    ...(redis.external || (redis.enabled && redis.primary.replicas > 0)
      ? ['Each visit counts, whichever pod answers.']
      : ['Nothing counts the visits: set redis.enabled or redis.external for that.']),
    `Try it out with: helm test ${context.release.name} --namespace ${context.release.namespace}`,
  ]
}
