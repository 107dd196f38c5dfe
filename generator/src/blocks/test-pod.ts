import { hook } from '../author/hook.ts'
import { imageReference } from '../author/image.ts'
import { labels } from '../author/labels.ts'
import type { Pod } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { environmentVariables } from './environment.ts'
import type { ReleaseContext } from './part.ts'
import type { ForeignImage } from './values/images.ts'
import type { EnvValue, PodSecurityContext, SecurityContext } from './values/kubernetes.ts'
import type { Resources } from './values/pods.ts'

/** What `helm test` runs. */
export interface TestPodOptions {
  /** The end of the pod's name, and the name of its container. */
  readonly name: string
  /** An image with a shell. */
  readonly image: ForeignImage
  /** The script that the shell runs: the test fails if it fails. */
  readonly script: string
  /** The arguments of the script: `$1`, `$2`, … */
  readonly args?: string[]
  /** Environment variables by their names; with it, the test has those of the pods under test as well. */
  readonly env?: Record<string, EnvValue>
  /** The values of the pods under test: the test runs with their permissions and resources. */
  readonly values: {
    readonly env?: Record<string, EnvValue>
    readonly podSecurityContext: PodSecurityContext
    readonly securityContext: SecurityContext
    readonly resources: Resources
  }
}

/**
 * A pod that `helm test` runs. It stays until the next test, so that you can read its log.
 *
 * @example
 * export default (context: Context): Pod => {
 *   const { test, web } = context.values
 *   const url = `http://${partName(context, 'web')}:${web.service.port}/`
 *   return testPod(context, { name: 'test', image: test.image, script: 'curl -sSf "$1"', args: [url], values: web })
 * }
 */
export const testPod = (context: ReleaseContext, options: TestPodOptions): Pod => {
  const { name, image, script, args = [], env, values } = options

  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: partName(context, name),
      labels: labels(context, name),
      annotations: hook('test'),
    },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      imagePullSecrets: context.values.imagePullSecrets,
      securityContext: values.podSecurityContext,
      containers: [
        {
          name,
          image: imageReference(context, image),
          imagePullPolicy: image.pullPolicy,
          command: ['sh', '-c', script, name, ...args],
          ...(env !== undefined && {
            env: environmentVariables(context, [env, ...(values.env !== undefined ? [values.env] : [])]),
          }),
          resources: values.resources,
          securityContext: values.securityContext,
        },
      ],
    },
  }
}
