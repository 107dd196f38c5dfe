import { partName, type Service, selectorLabels } from 'chartwright'
import { type Context, webserverLabels } from '../helpers.ts'

export default (context: Context): Service => {
  const { type, port, nodePort } = context.values.webserver.service

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: partName(context, 'webserver'), labels: webserverLabels(context) },
    spec: {
      type,
      selector: selectorLabels(context, 'webserver'),
      ports: [{ name: 'http', port, targetPort: 'http', ...(type !== 'ClusterIP' && { nodePort }) }],
    },
  }
}
