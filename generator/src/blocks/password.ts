import { generatedSecret } from '../author/generated-secret.ts'
import { helper } from '../author/helper.ts'
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
export const passwordSource = (context: ReleaseContext, part: Part, password: Password): EnvVarSource =>
  passwordReference(context, part.name, password)

/**
 * Where the password of a part is: in a Secret of the user, or in that of the part.
 * @internal
 */
export const passwordReference = helper(
  (context: ReleaseContext, part: string, password: Password): EnvVarSource & { readonly [key: string]: unknown } => ({
    secretKeyRef: password.existingSecret
      ? { name: password.existingSecret, key: password.existingSecretKey }
      : { name: partName(context, part), key },
  }),
)
