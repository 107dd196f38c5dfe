import { labels, partName, type Secret } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: partName(context, 'credentials'), labels: labels(context, 'credentials') },
  stringData: { password: context.values.password },
})
