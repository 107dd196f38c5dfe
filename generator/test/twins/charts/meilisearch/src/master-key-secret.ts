import { generatedSecret, type Secret } from 'chartwright'
import { type Context, labels, makesMasterKey, masterKeySecret } from './helpers.ts'

export default (context: Context): Secret | undefined =>
  makesMasterKey(context)
    ? generatedSecret(context, {
        name: masterKeySecret(context),
        labels: labels(context),
        keys: { MEILI_MASTER_KEY: undefined },
      })
    : undefined
