import { type Deployment, entries, imageReference, labels, partName, selectorLabels } from 'chartwright'
import type { EnvValue, VolumeMount, VolumeSource } from '../../../../../../../schemas/common.ts'
import type { Context } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, web } = context.values
  const env: Record<string, EnvValue> = {
    PASSWORD: { secretKeyRef: { name: partName(context, 'credentials'), key: 'password' } },
    TIMEOUT: `${web.timeout}`,
    ...(web.retry === undefined ? {} : { RETRY: `${web.retry}` }),
    ...(web.debug ? { DEBUG: 'true' } : {}),
    ...web.env,
  }
  const ports: Record<string, number> = { http: 8080, ...web.ports }
  const volumes: Record<string, VolumeSource> = {
    config: { configMap: { name: partName(context, 'config') } },
    ...web.volumes,
  }
  const mounts: Record<string, VolumeMount> = { config: { mountPath: '/etc/settings' }, ...web.volumeMounts }

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, 'web'), labels: labels(context, 'web') },
    spec: {
      replicas: web.replicas,
      selector: { matchLabels: selectorLabels(context, 'web') },
      strategy: { type: web.replicas > 1 ? 'RollingUpdate' : 'Recreate' },
      template: {
        metadata: { annotations: web.podAnnotations, labels: labels(context, 'web') },
        spec: {
          containers: [
            {
              name: 'web',
              image: imageReference(context, image),
              imagePullPolicy: image.pullPolicy,
              env: entries(env).map(([name, value]) => ({
                name,
                ...(typeof value === 'string' ? { value } : { valueFrom: value }),
              })),
              ports: entries(ports).map(([name, containerPort]) => ({ name, containerPort })),
              resources: web.resources,
              volumeMounts: entries(mounts).map(([name, mount]) => ({ name, ...mount })),
            },
          ],
          volumes: entries(volumes).map(([name, source]) => ({ ...source, name })),
        },
      },
    },
  }
}
