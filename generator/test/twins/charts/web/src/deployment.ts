import type { Deployment } from 'chartwright'
import { type Context, fullname, labels, selectorLabels, serviceAccountName } from './helpers.ts'

export default (context: Context): Deployment => {
  const { chart, values } = context
  const { image } = values

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: fullname(context), labels: labels(context) },
    spec: {
      ...(!values.autoscaling.enabled && { replicas: values.replicaCount }),
      selector: { matchLabels: selectorLabels(context) },
      template: {
        metadata: { annotations: values.podAnnotations, labels: { ...values.podLabels, ...labels(context) } },
        spec: {
          imagePullSecrets: values.imagePullSecrets,
          serviceAccountName: serviceAccountName(context),
          securityContext: values.podSecurityContext,
          containers: [
            {
              name: chart.name,
              securityContext: values.securityContext,
              image: `${image.repository}:${image.tag || chart.appVersion}`,
              imagePullPolicy: image.pullPolicy,
              ports: [{ name: 'http', containerPort: values.service.port, protocol: 'TCP' }],
              livenessProbe: values.livenessProbe,
              readinessProbe: values.readinessProbe,
              resources: values.resources,
              volumeMounts: values.volumeMounts,
            },
          ],
          volumes: values.volumes,
          nodeSelector: values.nodeSelector,
          affinity: values.affinity,
          tolerations: values.tolerations,
        },
      },
    },
  }
}
