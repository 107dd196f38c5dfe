import { type Deployment, selectorLabels } from 'chartwright'
import { lastingLabels, type Part, podSpec, redisContainer } from 'chartwright/blocks'
import type { Resources, VolumeSource } from '../../../../schemas/common.ts'
import type { Context } from '../helpers.ts'

/** What the primary and its replicas differ in. */
interface Differences {
  args: string[]
  resources: Resources
  data: VolumeSource
}

/** The pods of a Redis. */
export const redisPods = (
  context: Context,
  part: Part,
  { args, resources, data }: Differences,
): Pick<Deployment['spec'], 'selector' | 'template'> => {
  const { redis } = context.values

  return {
    selector: { matchLabels: selectorLabels(context, part.name) },
    template: {
      metadata: { labels: lastingLabels(context, part) },
      spec: podSpec(context, {
        values: redis,
        containers: [redisContainer(context, { values: { ...redis, resources }, args })],
        volumes: { data },
      }),
    },
  }
}
