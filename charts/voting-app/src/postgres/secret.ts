import type { Secret } from 'chartwright'
import { passwordSecret } from 'chartwright/blocks'
import { type Context, postgres } from '../helpers.ts'
import { hasPod } from './helpers.ts'

export default (context: Context): Secret | undefined => {
  const { external, cluster, auth, persistence } = context.values.postgres
  // the operator makes that of its cluster
  if (cluster.enabled || (external && !auth.password)) return undefined
  return passwordSecret(context, postgres, auth, { keep: hasPod(context) && persistence.enabled })
}
