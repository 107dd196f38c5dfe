import type { ConfigMap } from 'chartwright'
import { type Context, configMap } from '../helpers.ts'

/** Two of them, each for itself. */
export default (context: Context): ConfigMap[] => {
  const { rules, more } = context.values
  return [
    ...(rules ? [configMap(context, 'rules', { rule: 'first' })] : []),
    ...(more ? [configMap(context, 'more', { rule: 'second' })] : []),
  ]
}
