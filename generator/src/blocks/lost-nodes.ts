import type { ReleaseContext } from './part.ts'
import type { Toleration } from './values/kubernetes.ts'

/**
 * How long pods stay on a node that is lost: `values.tolerationSeconds`.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions
 */
export const lostNodeTolerations = ({ values }: ReleaseContext): Toleration[] =>
  ['not-ready', 'unreachable'].map((condition) => ({
    key: `node.kubernetes.io/${condition}`,
    operator: 'Exists',
    effect: 'NoExecute',
    tolerationSeconds: values.tolerationSeconds,
  }))
