import type { Chart, ConfigMap } from 'chartwright'
import type { Values } from '../schema.ts'

export type Context = Chart<Values>

export const configMap = (context: Context, name: string, data: Record<string, string>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: `${context.release.name}-${name}` },
  data,
})
