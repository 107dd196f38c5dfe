import { type Chart, type ConfigMap, fullName } from 'chartwright'
import type { Values } from '../schema.ts'

export default (context: Chart<Values>): ConfigMap => {
  const { files, values } = context
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: fullName(context as never) },
    data: {
      start: files.get(`files/start-${values.mode}.sh`),
      hosts: files.lines('files/hosts.txt').join(' '),
      ...files.glob('files/dashboards/*.conf').asConfig(),
    },
  }
}
