import { serviceUrl } from 'chartwright/blocks'
import { api, type Context, storage, webApp } from './helpers.ts'

export default (context: Context): string[] => {
  const { values } = context
  const { existingClaim, hostPath } = values.storage.persistence

  return [
    'Keep items:',
    ...serviceUrl(context, storage, values.storage.service, 'STORAGE', 5000),
    '  curl -X PUT $STORAGE/items/xyz',
    '  curl $STORAGE/items',
    '',
    'Make lists of them:',
    ...serviceUrl(context, api, values.api.service, 'API', 5001),
    '  curl -X POST $API/createlist/4',
    '  curl -X POST $API/clear',
    ...(values.webApp.enabled
      ? [
          '',
          'See which version answers:',
          ...serviceUrl(context, webApp, values.webApp.service, 'WEBAPP', 8080),
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
