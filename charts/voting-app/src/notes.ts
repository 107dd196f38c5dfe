import { partName } from 'chartwright'
import type { WebPart } from '../../../schemas/voting-app.ts'
import { type Context, hasOwnPods } from './helpers.ts'
import { hasPod } from './postgres/helpers.ts'

// the one or the other is there
const address = '{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}'

/** How a page is opened. */
const way = (
  kubectl: string,
  context: Context,
  part: string,
  { service, ingress }: WebPart,
  localPort: number,
): string[] => {
  const name = partName(context, part)

  return [
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
        : [
            `  ${kubectl} port-forward service/${name} ${localPort}:${service.port} &`,
            `  curl http://localhost:${localPort}/`,
          ]),
  ]
}

/** What goes with the pods. */
const risks = (context: Context): string[] => {
  const { redis, postgres } = context.values
  if (!hasOwnPods(context)) return ['', 'Votes are stored in the pods: whoever deletes one, deletes what it holds.']
  return [
    ...(redis.external || redis.persistence.enabled
      ? []
      : ['', 'Votes that wait are lost when the pod of Redis goes: set redis.persistence.enabled to keep them.']),
    ...(hasPod(context) && !postgres.persistence.enabled
      ? [
          '',
          'All votes are lost when the pod of Postgres goes, and a helm upgrade is needed to make the tables again:',
          'set postgres.persistence.enabled to keep them.',
        ]
      : []),
  ]
}

export default (context: Context): string[] => {
  const { vote, result } = context.values
  const kubectl = `kubectl --namespace ${context.release.namespace}`

  return [
    'Vote:',
    ...way(kubectl, context, 'vote', vote, 8080),
    '',
    'See the result:',
    ...way(kubectl, context, 'result', result, 8081),
    ...risks(context),
    '',
    `Try it out with: helm test ${context.release.name} --namespace ${context.release.namespace}`,
  ]
}
