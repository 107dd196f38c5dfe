import { base64Encode, entries, len, type Secret, tpl } from 'chartwright'
import { type Context, fullname, labels, namespace } from './helpers.ts'

export default (context: Context): Secret | undefined => {
  const { data, enabled } = context.values.secretConfiguration
  if (!enabled) return undefined

  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: fullname(context), namespace: namespace(context), labels: labels(context) },
    ...(len(data) > 0 && {
      data: Object.fromEntries(entries(data).map(([key, value]) => [key, base64Encode(tpl(value, context))])),
    }),
  }
}
