import { labels } from '../author/labels.ts'
import type { ServiceAccount } from '../author/manifests.ts'
import { serviceAccountName } from '../author/names.ts'
import type { ReleaseContext } from './part.ts'

/**
 * The service account of the release's pods, if the user wants one. It mounts no token.
 *
 * @example
 * export { serviceAccount as default } from 'chartwright/blocks'
 */
export const serviceAccount = (context: ReleaseContext): ServiceAccount | undefined => {
  const { create, annotations } = context.values.serviceAccount
  if (!create) return undefined

  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: serviceAccountName(context), labels: labels(context, 'service-account'), annotations },
    automountServiceAccountToken: false,
  }
}
