import type { Service } from 'chartwright'
import { type Context, fullname, labels } from './helpers.ts'

export default (context: Context): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: fullname(context), labels: labels(context, 'web') },
  spec: { ports: [{ name: 'http', port: context.values.port }] },
})
