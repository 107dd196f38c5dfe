import { autoscalingProblems } from 'chartwright/blocks'
import type { Context } from './helpers.ts'

export default ({ values: { storage, api, webApp } }: Context): string[] => {
  const { existingClaim, hostPath, storageClassName } = storage.persistence

  return [
    ...(existingClaim && hostPath
      ? ['storage.persistence.existingClaim: storage.persistence.hostPath is for an own claim. Remove one of the two.']
      : []),
    ...(hostPath && !existingClaim && !storageClassName
      ? [
          'storage.persistence.storageClassName: storage.persistence.hostPath needs a name that no class has, such as "manual".',
        ]
      : []),
    ...(storage.service.type !== 'ClusterIP' &&
    api.service.type !== 'ClusterIP' &&
    storage.service.nodePort &&
    storage.service.nodePort === api.service.nodePort
      ? ['api.service.nodePort: must not be storage.service.nodePort. Set it to another one, or to null.']
      : []),
    ...autoscalingProblems('storage', storage),
    ...autoscalingProblems('api', api),
    ...autoscalingProblems('webApp', webApp),
  ]
}
