import type { ServiceAccount } from 'chartwright'
import { type Context, labels, serviceAccountName } from './helpers.ts'

export default (context: Context): ServiceAccount | undefined => {
  const { annotations, create } = context.values.serviceAccount
  if (!create) return undefined

  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: serviceAccountName(context), labels: labels(context), annotations },
  }
}
