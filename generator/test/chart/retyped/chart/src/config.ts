import type { Chart, ConfigMap } from 'chartwright'
import type { Values } from '../schema.ts'

export default ({ values, release }: Chart<Values>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: release.name },
  data: {
    names: values.names.join(' '),
    ...values.settings,
    servers: values.servers.map(({ name, weight }) => `${name}=${weight}`).join(' '),
    folder: values.store.folder,
    ...(values.copies && { copies: values.copies.folder }),
    ...(values.loudness !== undefined && { loudness: `${values.loudness}` }),
  },
})
