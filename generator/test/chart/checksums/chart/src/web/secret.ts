import type { Secret } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): Secret | undefined => {
  const { secret, token } = context.values
  if (!secret) return undefined
  if (!token) return undefined
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `${context.release.name}-web` },
    stringData: { token },
  }
}
