import type { Container, Probe, StatefulSet, Volume } from 'chartwright'
import type { Values } from '../schema.ts'
import { type Context, fullname, labels, makesMasterKey, masterKeySecret, selectorLabels } from './helpers.ts'

const data = (context: Context): Volume => {
  const { enabled, existingClaim, volume } = context.values.persistence
  return enabled
    ? { name: volume.name, persistentVolumeClaim: { claimName: existingClaim || fullname(context) } }
    : { name: volume.name, emptyDir: {} }
}

const envFrom = (context: Context): Container['envFrom'] => [
  { configMapRef: { name: `${fullname(context)}-environment` } },
  ...(makesMasterKey(context) || context.values.auth.existingMasterKeySecret
    ? [{ secretRef: { name: masterKeySecret(context) } }]
    : []),
  ...context.values.envFrom,
]

const probe = (values: Values['livenessProbe']): Probe => ({
  httpGet: { path: values.path, port: 'http', httpHeaders: values.httpHeaders },
  periodSeconds: values.periodSeconds,
  initialDelaySeconds: values.InitialDelaySeconds,
  timeoutSeconds: values.timeoutSeconds,
})

const image = ({ digest, repository, tag }: Values['image']): string =>
  digest ? `${repository}@${digest}` : `${repository}:${tag}`

const server = (context: Context): Container => {
  const { chart, values } = context
  const { startupProbe } = values

  return {
    name: chart.name,
    image: image(values.image),
    imagePullPolicy: values.image.pullPolicy,
    securityContext: { ...values.securityContext },
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      { name: values.persistence.volume.name, mountPath: values.persistence.volume.mountPath },
      ...values.volumeMounts,
    ],
    envFrom: envFrom(context),
    command: values.command,
    ports: [{ name: 'http', containerPort: values.container.containerPort, protocol: 'TCP' }],
    startupProbe: { ...probe(startupProbe), failureThreshold: startupProbe.failureThreshold },
    livenessProbe: probe(values.livenessProbe),
    readinessProbe: probe(values.readinessProbe),
    resources: values.resources,
  }
}

export default (context: Context): StatefulSet => {
  const { values } = context
  const { pullSecret } = values.image

  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: fullname(context), labels: labels(context) },
    spec: {
      replicas: values.replicaCount || 1,
      serviceName: fullname(context),
      selector: { matchLabels: selectorLabels(context) },
      template: {
        metadata: {
          labels: { ...values.podLabels, ...labels(context) },
          annotations: values.podAnnotations,
        },
        spec: {
          serviceAccountName: values.serviceAccount.name || fullname(context),
          ...(pullSecret && { imagePullSecrets: [{ name: pullSecret }] }),
          securityContext: values.podSecurityContext,
          ...(values.priorityClassName && { priorityClassName: values.priorityClassName }),
          volumes: [{ name: 'tmp', emptyDir: {} }, data(context), ...values.volumes],
          initContainers: values.initContainers,
          containers: [server(context), ...values.containers],
          nodeSelector: values.nodeSelector,
          affinity: values.affinity,
          tolerations: values.tolerations,
        },
      },
    },
  }
}
