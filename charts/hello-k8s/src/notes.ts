import { partName } from 'chartwright'
import type { Context } from './helpers.ts'

// the one or the other is there
const address = '{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}'

export default (context: Context): string[] => {
  const { api, frontend, redis } = context.values
  const { service, ingress, httpRoute } = frontend
  const name = partName(context, 'frontend')
  const kubectl = `kubectl --namespace ${context.release.namespace}`

  return [
    'Wait until the guest book is open:',
    `  ${kubectl} rollout status deployment/${name}`,
    '',
    'Then have a look:',
    ...(ingress.enabled && ingress.host
      ? [`  ${ingress.tlsSecretName ? 'https' : 'http'}://${ingress.host}${ingress.path}`]
      : []),
    ...(httpRoute.enabled && httpRoute.host ? [`  http://${httpRoute.host}${httpRoute.path}`] : []),
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
            'As long as the address is empty, your cluster is still looking for one. Where nobody gives out addresses:',
            `  ${kubectl} port-forward service/${name} 8080:${service.port} &`,
            '  curl http://localhost:8080/',
          ]
        : [`  ${kubectl} port-forward service/${name} 8080:${service.port} &`, '  curl http://localhost:8080/']),
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
