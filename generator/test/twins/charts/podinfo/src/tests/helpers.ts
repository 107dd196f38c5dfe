import type { Container, HookAnnotations, Pod } from 'chartwright'
import { type Context, fullname, labels, namespace } from '../helpers.ts'

/** Where the tests find the application. */
export const address = (context: Context, port: number): string => `${fullname(context)}.${namespace(context)}:${port}`

// as the original has it: with an event that hook(…) does not take
/** A pod that tests the release. */
export const testPod = (context: Context, test: string, container: Container, hook = 'test-success'): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${fullname(context)}-${test}-test`,
    namespace: namespace(context),
    labels: labels(context),
    annotations: {
      'helm.sh/hook': hook,
      'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
      'sidecar.istio.io/inject': 'false',
      'linkerd.io/inject': 'disabled',
      'appmesh.k8s.aws/sidecarInjectorWebhook': 'disabled',
    } as unknown as HookAnnotations,
  },
  spec: { containers: [container], restartPolicy: 'Never' },
})

/** A script that asks the application. */
export const script = (image: string, name: string, lines: string, service: string): Container => ({
  name,
  image,
  command: ['sh', '-c', lines],
  env: [{ name: 'PODINFO_SVC', value: service }],
})
