import { entries, type ServiceAccount, tpl } from 'chartwright'
import { type Context, namespace, ownLabels, serviceAccountName } from './helpers.ts'

export default (context: Context): ServiceAccount | undefined => {
  const { commonLabels, serviceAccount } = context.values
  if (!serviceAccount.create) return undefined
  const annotations = entries(serviceAccount.annotations)

  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name: serviceAccountName(context),
      namespace: namespace(context),
      labels: { ...serviceAccount.labels, ...commonLabels, ...ownLabels(context) },
      ...(annotations.length > 0 && {
        annotations: Object.fromEntries(annotations.map(([name, value]) => [tpl(name, context), tpl(value, context)])),
      }),
    },
    automountServiceAccountToken: serviceAccount.automountServiceAccountToken,
  }
}
