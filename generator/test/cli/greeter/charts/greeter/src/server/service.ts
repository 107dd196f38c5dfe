import { labels, partName, type Service, selectorLabels } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: partName(context, 'server'), labels: labels(context, 'server') },
  spec: {
    selector: selectorLabels(context, 'server'),
    ports: [{ name: 'http', port: context.values.port }],
  },
})
