import { type Chart, hook, lower, type Pod, randomText } from 'chartwright'
import type { Values } from '../../schema.ts'

export default (context: Chart<Values>): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${context.release.name}-test-${lower(randomText(context, 5))}`,
    annotations: hook('test'),
  },
  spec: { restartPolicy: 'Never', containers: [{ name: 'test', image: 'busybox:1.36', command: ['true'] }] },
})
