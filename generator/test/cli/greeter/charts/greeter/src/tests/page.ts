import { hook, type Pod, partName } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: partName(context, 'test'),
    annotations: hook('test'),
  },
  spec: {
    restartPolicy: 'Never',
    containers: [{ name: 'page', image: 'curlimages/curl:8.16.0', args: [`http://${partName(context, 'server')}/`] }],
  },
})
