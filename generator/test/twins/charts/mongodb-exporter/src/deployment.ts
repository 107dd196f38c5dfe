import { type Container, type Deployment, type EnvVar, entries, templateChecksum, tpl } from 'chartwright'
import type { TargetPassword } from '../schema.ts'
import { type Context, fullname, labels, secretName, selectorLabels, serviceAccountName } from './helpers.ts'

/** Text in the original's values, and a number in its Deployment. */
const PORT = 9216

const password = ({ existingSecret: { key, name }, value }: TargetPassword): EnvVar => ({
  name: 'MONGODB_PASSWORD',
  ...(name ? { valueFrom: { secretKeyRef: { name, key } } } : { value }),
})

const address = (context: Context): EnvVar[] => {
  const { existingSecret, serviceMonitor } = context.values
  const { enabled, targets, username } = serviceMonitor.multiTarget
  const secretKeyRef = { name: secretName(context), key: existingSecret.key }
  if (!enabled) return [{ name: 'MONGODB_URI', valueFrom: { secretKeyRef } }]

  return [
    { name: 'MONGODB_URI', value: targets.map(({ uri }) => uri).join(',') },
    ...(username ? [{ name: 'MONGODB_USER', value: username }, password(serviceMonitor.multiTarget.password)] : []),
  ]
}

const container = (context: Context): Container => {
  const { chart, values } = context

  return {
    name: 'mongodb-exporter',
    env: [...address(context), ...entries(values.env).map(([name, value]) => ({ name, value }))],
    image: `${values.image.repository}:${values.image.tag ?? chart.appVersion}`,
    imagePullPolicy: values.image.pullPolicy,
    args: [`--web.listen-address=:${PORT}`, ...values.extraArgs],
    ports: [{ name: 'metrics', containerPort: PORT, protocol: 'TCP' }],
    livenessProbe: { ...values.livenessProbe },
    readinessProbe: { ...values.readinessProbe },
    resources: values.resources,
    securityContext: { ...values.securityContext },
    volumeMounts: values.volumeMounts,
  }
}

export default (context: Context): Deployment => {
  const { values } = context

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: fullname(context), labels: labels(context), annotations: { ...values.annotations } },
    spec: {
      replicas: values.replicas,
      selector: { matchLabels: selectorLabels(context) },
      template: {
        metadata: {
          annotations: { 'checksum/config': templateChecksum('secret.yaml', context), ...values.podAnnotations },
          labels: { ...(selectorLabels(context) as unknown as Record<string, string>), ...values.podLabels },
        },
        spec: {
          serviceAccountName: serviceAccountName(context),
          containers: [container(context)],
          affinity: values.affinity,
          dnsConfig: values.dnsConfig,
          hostAliases: values.hostAliases,
          imagePullSecrets: values.imagePullSecrets,
          securityContext: values.podSecurityContext,
          nodeSelector: tpl(values.nodeSelector, context),
          priorityClassName: values.priorityClassName,
          terminationGracePeriodSeconds: 30,
          tolerations: tpl(values.tolerations, context),
          volumes: values.volumes,
        },
      },
    },
  }
}
