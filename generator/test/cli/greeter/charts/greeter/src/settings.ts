import { type ConfigMap, join, keys, labels, partName } from 'chartwright'
import type { Context } from './helpers.ts'

export default (context: Context): ConfigMap => {
  const { name, settings, tls } = context.values

  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: partName(context, 'settings'), labels: labels(context, 'settings') },
    data: {
      greeting: `Hello ${name}!`,
      address: tls ? `https://${tls.host}` : 'http://localhost',
      ...settings,
      all: join(keys(settings), ','),
    },
  }
}
