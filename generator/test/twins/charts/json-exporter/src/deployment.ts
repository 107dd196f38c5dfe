import { type Container, type Deployment, templateChecksum } from 'chartwright'
import { type Context, fullname, labels, namespace, selectorLabels, serviceAccountName } from './helpers.ts'

const main = ({ chart, values }: Context): Container => ({
  name: chart.name,
  args: values.extraArgs.flatMap(({ name, value }) => [name, value]),
  env: values.environmentVariables,
  image: `${values.image.repository}:${values.image.tag ?? chart.appVersion}`,
  imagePullPolicy: values.image.pullPolicy,
  ports: [{ name: 'http', containerPort: 7979, protocol: 'TCP' }],
  livenessProbe: values.livenessProbe,
  readinessProbe: values.readinessProbe,
  resources: values.resources,
  volumeMounts: [
    { name: 'config-configmap-volume', mountPath: '/config.yml', subPath: 'config.yml' },
    ...values.additionalVolumeMounts,
  ],
  securityContext: { ...values.securityContext },
})

export default (context: Context): Deployment => {
  const { values } = context

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: fullname(context),
      namespace: namespace(context),
      labels: { ...values.deploymentLabels, ...labels(context) },
      annotations: values.deploymentAnnotations,
    },
    spec: {
      ...(!values.autoscaling.enabled && { replicas: values.replicaCount }),
      revisionHistoryLimit: values.revisionHistoryLimit,
      selector: { matchLabels: selectorLabels(context) },
      template: {
        metadata: {
          annotations: { 'checksum/config': templateChecksum('configmap.yaml', context), ...values.podAnnotations },
          labels: {
            ...(selectorLabels(context) as unknown as Record<string, string>),
            ...values.podLabels,
            ...values.commonLabels,
          },
        },
        spec: {
          imagePullSecrets: values.imagePullSecrets,
          serviceAccountName: serviceAccountName(context),
          securityContext: { ...values.podSecurityContext },
          initContainers: values.extraInitContainers,
          containers: [main(context), ...values.extraContainers],
          volumes: [
            {
              name: 'config-configmap-volume',
              configMap: { name: fullname(context), items: [{ key: 'config.yml', path: 'config.yml' }] },
            },
            ...values.additionalVolumes,
          ],
          nodeSelector: values.nodeSelector,
          affinity: values.affinity,
          tolerations: values.tolerations,
        },
      },
    },
  }
}
