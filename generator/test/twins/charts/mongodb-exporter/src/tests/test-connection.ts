import { type Context, fullname, labels } from '../helpers.ts'

export default (context: Context) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${fullname(context)}-test-connection`,
    labels: labels(context),
    annotations: { 'helm.sh/hook': 'test-success' },
  },
  spec: {
    containers: [
      {
        name: 'wget',
        image: 'busybox',
        command: ['wget'],
        args: ['-qO-', `${fullname(context)}:${context.values.service.port}/metrics`],
      },
    ],
    restartPolicy: 'Never',
  },
})
