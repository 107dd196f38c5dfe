import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, migration, postgres, result, worker } from '../helpers.ts'
import { hasPod } from './helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  if (!hasPod(context)) return undefined
  return networkPolicy(context, postgres, { from: [worker.name, result.name, migration.name], ports: ['postgres'] })
}
