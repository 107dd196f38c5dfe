import type { ServiceAccount } from 'chartwright'
import { type Context, fullname, labels } from './helpers.ts'

export default (context: Context): ServiceAccount | undefined => {
  const { annotations, automountServiceAccountToken, create } = context.values.serviceAccount
  if (!create) return undefined

  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: fullname(context), labels: labels(context), annotations },
    automountServiceAccountToken,
  }
}
