import { partName, selectorLabels } from 'chartwright'
import type { Affinity } from '../../../../schemas/common.ts'
import { type Context, storage } from '../helpers.ts'

/** The claim that the storage pods share. */
export const claimName = (context: Context): string =>
  context.values.storage.persistence.existingClaim ?? partName(context, storage.name)

/** The volume of a folder: of no namespace, so that its name has the release's. */
export const volumeName = (context: Context): string =>
  `${context.release.namespace}-${partName(context, storage.name)}`

/** Draws the storage pods to the node of the first one, where others can't use the volume. */
export const withTheVolume = (context: Context): Affinity | undefined => {
  if (context.values.storage.persistence.accessMode !== 'ReadWriteOnce') return undefined

  return {
    podAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: { matchLabels: selectorLabels(context, storage.name) },
        },
      ],
    },
  }
}
