import { generatedSecret } from '../author/generated-secret.ts'
import type { Secret } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { EnvVarSource } from './values/kubernetes.ts'
import type { Password } from './values/passwords.ts'

const key = 'password'

/**
 * The Secret with the password of a part: the user's, else the one in the cluster, else a random one. With a Secret of the
 * user, it returns nothing. With `keep`, it outlives the release, as the data that it protects does.
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
 * The source of a part's password, as the value of an environment variable.
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
