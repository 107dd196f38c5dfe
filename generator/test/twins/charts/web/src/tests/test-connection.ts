import type { HookAnnotations, Pod } from 'chartwright'
import { type Context, fullname, labels } from '../helpers.ts'

// as the original has it: without a delete policy, which hook(…) would add
export default (context: Context): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${fullname(context)}-test-connection`,
    labels: labels(context),
    annotations: { 'helm.sh/hook': 'test' } as unknown as HookAnnotations,
  },
  spec: {
    containers: [
      {
        name: 'wget',
        image: 'busybox',
        command: ['wget'],
        args: [`${fullname(context)}:${context.values.service.port}`],
      },
    ],
    restartPolicy: 'Never',
  },
})
