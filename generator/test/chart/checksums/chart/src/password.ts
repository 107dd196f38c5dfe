import { generatedSecret, type Secret } from 'chartwright'
import type { Context } from './helpers.ts'

export default (context: Context): Secret | undefined =>
  generatedSecret(context, {
    name: `${context.release.name}-password`,
    keys: { password: context.values.password },
  })
