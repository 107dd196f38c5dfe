import type { ConfigMap } from 'chartwright'
import { type Context, configMap } from '../helpers.ts'

/** Has the name of a Secret, and is made where nobody brings one. */
export default (context: Context): ConfigMap | undefined => {
  if (context.values.existing) return undefined
  return configMap(context, 'web', { greeting: context.values.greeting })
}
