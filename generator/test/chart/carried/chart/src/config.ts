import type { Chart, ConfigMap } from 'chartwright'
import type { Values } from '../schema.ts'

export default ({ values, release }: Chart<Values>): ConfigMap => {
  const { web } = values
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: release.name },
    data: {
      greeting: values.greeting,
      mood: values.sings ? 'merry' : 'calm',
      replicas: `${web.replicas}`,
      servers: web.replicas > 1 ? 'several' : 'one',
      loudness: `${web.loudness ?? 'unset'}`,
      years: `${values.years}`,
      ...(values.greeting && { greets: 'yes' }),
    },
  }
}
