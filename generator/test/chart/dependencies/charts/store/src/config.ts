import { type Chart, type ConfigMap, fullName } from 'chartwright'
import type { Values } from '../schema.ts'

export default (context: Chart<Values>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: fullName(context as never) },
  data: { replicas: String(context.values.replicas) },
})
