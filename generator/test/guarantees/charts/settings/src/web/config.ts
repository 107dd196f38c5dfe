import { type ConfigMap, labels, partName } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): ConfigMap => {
  const { greeting, settings, upstream } = context.values

  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: partName(context, 'config'), labels: labels(context, 'config') },
    data: {
      ...settings,
      greeting: `Hello ${greeting}`,
      ...(upstream && { upstream: `${upstream.host}:${upstream.port ?? 443}` }),
    },
  }
}
