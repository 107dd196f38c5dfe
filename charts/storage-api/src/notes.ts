import { partName } from 'chartwright'
import type { Service } from '../../../schemas/common.ts'
import type { Context } from './helpers.ts'

// the one or the other is there
const address = '{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}'
const node = '{.items[0].status.addresses[0].address}'

/** Lines that set a variable of the shell to a service's URL. */
const reach = (kubectl: string, name: string, variable: string, { type, port }: Service, local: number): string[] => {
  if (type === 'NodePort') {
    return [
      `  PORT=$(${kubectl} get service ${name} --output jsonpath='{.spec.ports[0].nodePort}')`,
      `  ${variable}=http://$(kubectl get nodes --output jsonpath='${node}'):$PORT`,
    ]
  }
  if (type === 'LoadBalancer') {
    return [
      `  ADDRESS=$(${kubectl} get service ${name} --output jsonpath='${address}')`,
      `  ${variable}=http://$ADDRESS:${port}`,
    ]
  }
  return [`  ${kubectl} port-forward service/${name} ${local}:${port} &`, `  ${variable}=http://localhost:${local}`]
}

export default (context: Context): string[] => {
  const { storage, api, webApp } = context.values
  const { existingClaim, hostPath } = storage.persistence
  const kubectl = `kubectl --namespace ${context.release.namespace}`

  return [
    'Keep items:',
    ...reach(kubectl, partName(context, 'storage'), 'STORAGE', storage.service, 5000),
    '  curl -X PUT $STORAGE/items/xyz',
    '  curl $STORAGE/items',
    '',
    'Make lists of them:',
    ...reach(kubectl, partName(context, 'api'), 'API', api.service, 5001),
    '  curl -X POST $API/createlist/4',
    '  curl -X POST $API/clear',
    ...(webApp.enabled
      ? [
          '',
          'See which version answers:',
          ...reach(kubectl, partName(context, 'web-app'), 'WEBAPP', webApp.service, 8080),
          '  curl $WEBAPP/version',
        ]
      : []),
    '',
    ...(existingClaim
      ? [`The items are on the claim ${existingClaim}, which stays when the release is uninstalled.`]
      : hostPath
        ? [`The items are in the folder ${hostPath.path}, which stays when the release is uninstalled.`]
        : ['WARNING: the claim with the items goes when the release is uninstalled.']),
    ...(hostPath && !hostPath.node
      ? [
          'WARNING: each node has a folder of its own, unless it is one that they share: name one in storage.persistence.hostPath.node.',
        ]
      : []),
    `Try it out with: helm test ${context.release.name} --namespace ${context.release.namespace}`,
  ]
}
