import { type ServiceAccount, serviceAccountName } from 'chartwright'
import { type Context, webserverLabels } from '../helpers.ts'

export default (context: Context): ServiceAccount | undefined => {
  const { create, annotations } = context.values.serviceAccount
  if (!create) return undefined

  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: serviceAccountName(context), labels: webserverLabels(context), annotations },
    automountServiceAccountToken: false,
  }
}
