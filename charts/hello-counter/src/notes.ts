import { partName } from 'chartwright'
import type { Context } from './helpers.ts'

// the one or the other is there
const address = '{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}'

export default (context: Context): string[] => {
  const { redis, webserver } = context.values
  const { service, ingress } = webserver
  const name = partName(context, 'webserver')
  const kubectl = `kubectl --namespace ${context.release.namespace}`

  return [
    'Wait until the page is served:',
    `  ${kubectl} rollout status deployment/${name}`,
    '',
    'Then open it:',
    ...(ingress.enabled && ingress.host
      ? [`  ${ingress.tlsSecretName ? 'https' : 'http'}://${ingress.host}${ingress.path}`]
      : []),
    ...(service.type === 'NodePort'
      ? [
          `  PORT=$(${kubectl} get service ${name} --output jsonpath='{.spec.ports[0].nodePort}')`,
          `  NODE=$(kubectl get nodes --output jsonpath='{.items[0].status.addresses[0].address}')`,
          '  curl http://$NODE:$PORT/',
        ]
      : service.type === 'LoadBalancer'
        ? [
            `  ADDRESS=$(${kubectl} get service ${name} --output jsonpath='${address}')`,
            `  curl http://$ADDRESS:${service.port}/`,
            'As long as the address is empty, your cluster is still looking for one.',
          ]
        : [`  ${kubectl} port-forward service/${name} 8080:${service.port} &`, '  curl http://localhost:8080/']),
    '',
    ...(redis.external || (redis.enabled && redis.primary.replicas > 0)
      ? ['Each visit counts, whichever pod answers.']
      : ['Nothing counts the visits: set redis.enabled or redis.external for that.']),
    `Try it out with: helm test ${context.release.name} --namespace ${context.release.namespace}`,
  ]
}
