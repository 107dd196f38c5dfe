import { generatedSecret } from '../author/generated-secret.ts'
import type { Secret } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { EnvVarSource } from './values/kubernetes.ts'
import type { Password } from './values/passwords.ts'

const key = 'password'

/**
 * The Secret with a part's password: what the user chose, else what is in the cluster, else a random one. Nothing where
 * the user has a Secret of their own. With `keep` it outlives the release, as the data do that it opens.
 *
 * @example
 * export default (context: Context) => {
 *   const { auth, persistence } = context.values.redis
 *   return passwordSecret(context, { name: 'redis' }, auth, { keep: persistence.enabled })
 * }
 */
export const passwordSecret = (
  context: ReleaseContext,
  part: Part,
  { password, existingSecret }: Password,
  { keep }: { readonly keep: boolean },
): Secret | undefined =>
  generatedSecret(context, {
    name: partName(context, part.name),
    labels: partLabels(context, part),
    existing: existingSecret,
    keys: { [key]: password },
    keep,
  })

/**
 * Where a part's password is found, as the value of an environment variable.
 *
 * @example
 * env: { REDIS_PASSWORD: passwordSource(context, { name: 'redis' }, context.values.redis.auth) }
 * // valueFrom:
 * //   secretKeyRef:
 * //     name: {{ include "shop.partName" (dict "root" $ "part" "redis") | quote }}
 * //     key: password
 */
export const passwordSource = (
  context: ReleaseContext,
  part: Part,
  { existingSecret, existingSecretKey }: Password,
): EnvVarSource => ({
  secretKeyRef: existingSecret
    ? { name: existingSecret, key: existingSecretKey }
    : { name: partName(context, part.name), key },
})
