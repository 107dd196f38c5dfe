import { base64Encode } from '../functions/encodings.ts'
import type { Chart } from './chart.ts'
import { helper } from './helper.ts'
import type { Secret } from './manifests.ts'

/** A Secret with values that the chart generates unless the user sets them. */
export interface GeneratedSecret {
  /** Of the Secret: `partName(context, 'redis')`. */
  readonly name: string
  readonly labels?: { readonly [label: string]: string }
  /** The name of a Secret of the user: with it, the chart creates none. */
  readonly existing?: string
  /** The user's value of each key; the chart generates those that are undefined or empty. */
  readonly keys: { readonly [key: string]: string | undefined }
  /** Whether the Secret outlives the release, as it must if the data that it protects does. */
  readonly keep?: boolean
}

/** The random generator, which authors can't reach otherwise. */
interface Chance {
  readonly randomText: (length: number) => string
}

/**
 * A key of a Secret in base64: what the user chose, else what the Secret in the cluster holds, else 32 random letters
 * and digits.
 */
const secretText = helper((context: Chart<unknown>, name: string, key: string, given?: string): string => {
  // read in any case: by that it is known that the Secret may depend on the cluster
  const { cluster } = context
  if (given) return base64Encode(given)
  const secret = cluster.lookup('v1', 'Secret', context.release.namespace, name)
  return secret?.data?.[key] || base64Encode((cluster as unknown as Chance).randomText(32))
})

/**
 * A Secret that is generated once and then kept: each key is the user's value, else what the Secret in the cluster holds,
 * else 32 random letters and digits. With a Secret of the user, it returns nothing. Pods don't get its checksum, so a
 * generated value restarts none.
 *
 * Helm sees the cluster only in `helm install` and `helm upgrade`. Tools that render charts without it, such as Argo
 * CD, would generate a new value each time; set the values or a Secret of your own with them.
 *
 * @example
 * export default (context: Context) =>
 *   generatedSecret(context, { name: partName(context, 'redis'), keys: { password: context.values.password } })
 * // apiVersion: v1
 * // kind: Secret
 * // metadata:
 * //   name: {{ include "hello-counter.partName" (dict "root" $ "part" "redis") | quote }}
 * // type: Opaque
 * // data:
 * //   {{- $name := include "hello-counter.partName" (dict "root" $ "part" "redis") }}
 * //   password: {{ include "hello-counter.secretText" (dict "root" $ "name" $name "key" "password" "given" .Values.password) | quote }}
 */
export const generatedSecret = (context: Chart<unknown>, secret: GeneratedSecret): Secret | undefined => {
  const { name, labels, existing, keys, keep } = secret
  if (existing) return undefined
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name,
      labels,
      ...(keep && { annotations: { 'helm.sh/resource-policy': 'keep' } }),
    },
    type: 'Opaque',
    data: Object.fromEntries(Object.entries(keys).map(([key, given]) => [key, secretText(context, name, key, given)])),
  }
}
