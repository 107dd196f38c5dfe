import { base64Encode, type Secret } from 'chartwright'
import { type Context, labels, secretName } from './helpers.ts'

export default (context: Context): Secret | undefined => {
  const { existingSecret, mongodb, serviceMonitor } = context.values
  if (existingSecret.name || serviceMonitor.multiTarget.enabled) return undefined

  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName(context), labels: labels(context) },
    type: 'Opaque',
    data: { 'mongodb-uri': base64Encode(mongodb.uri) },
  }
}
