import { selectorLabels } from '../author/labels.ts'
import type { NetworkPolicy } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'

/** The parts that may connect to a part. */
export interface NetworkPolicyOptions {
  /** The ports by their names in the containers, or by number: not every network knows the names of sidecars' ports. */
  readonly ports: readonly (string | number)[]
  /** Names of the parts that may connect; all when unset. */
  readonly from?: readonly string[]
}

/**
 * Allows only the named parts to connect to a part, if NetworkPolicies are enabled. Each further argument applies to other
 * ports.
 *
 * @example
 * export default (context: Context) => networkPolicy(context, redis, { from: ['web'], ports: ['redis'] })
 */
export const networkPolicy = (
  context: ReleaseContext,
  part: Part,
  ...rules: NetworkPolicyOptions[]
): NetworkPolicy | undefined => {
  if (!context.values.networkPolicy.enabled) return undefined

  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
    spec: {
      podSelector: { matchLabels: selectorLabels(context, part.name) },
      policyTypes: ['Ingress'],
      ingress: rules.map(({ from, ports }) => ({
        ports: ports.map((port) => ({ port })),
        ...(from && { from: from.map((name) => ({ podSelector: { matchLabels: selectorLabels(context, name) } })) }),
      })),
    },
  }
}
