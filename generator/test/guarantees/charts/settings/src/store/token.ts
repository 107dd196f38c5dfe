import { generatedSecret, labels, partName, type Secret } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): Secret | undefined =>
  generatedSecret(context, {
    name: partName(context, 'store'),
    labels: labels(context, 'store'),
    existing: context.values.tokenSecret,
    keys: { token: context.values.token },
    keep: true,
  })
