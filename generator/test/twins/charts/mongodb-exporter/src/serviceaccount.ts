import type { ServiceAccount } from 'chartwright'
import { type Context, labels, serviceAccountName } from './helpers.ts'

export default (context: Context): ServiceAccount | undefined => {
  if (!context.values.serviceAccount.create) return undefined

  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: serviceAccountName(context), labels: labels(context) },
  }
}
