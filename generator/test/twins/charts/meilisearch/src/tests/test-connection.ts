import { chartLabel, type HookAnnotations, type Pod } from 'chartwright'
import { type Context, fullname, name } from '../helpers.ts'

// as the original has it: with an event that hook(…) does not take
export default (context: Context): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${fullname(context)}-test-connection`,
    labels: {
      'app.kubernetes.io/name': name(context),
      'helm.sh/chart': chartLabel(context),
      'app.kubernetes.io/instance': context.release.name,
      'app.kubernetes.io/managed-by': context.release.service,
    },
    annotations: { 'helm.sh/hook': 'test-success' } as unknown as HookAnnotations,
  },
  spec: {
    containers: [
      {
        name: 'wget',
        image: 'busybox',
        command: ['wget'],
        args: ['--spider', '--timeout=5', `${fullname(context)}:${context.values.service.port}`],
      },
    ],
    restartPolicy: 'Never',
  },
})
