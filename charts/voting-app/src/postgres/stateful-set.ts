import type { StatefulSet } from 'chartwright'
import { postgresVolumes, statefulSet } from 'chartwright/blocks'
import { type Context, postgres } from '../helpers.ts'
import { hasPod, postgresServer } from './helpers.ts'

export default (context: Context): StatefulSet | undefined => {
  if (!hasPod(context)) return undefined
  const { postgres: values } = context.values

  return statefulSet(context, {
    part: postgres,
    values,
    persistence: values.persistence,
    containers: [postgresServer(context)],
    volumes: postgresVolumes,
  })
}
