import { type Deployment, entries, imageReference, partName, selectorLabels, serviceAccountName } from 'chartwright'
import { type Context, environment, lostNodeTolerations, webserverLabels } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, imagePullSecrets, webserver } = context.values

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, 'webserver'), labels: webserverLabels(context) },
    spec: {
      ...(webserver.autoscaling.enabled ? {} : { replicas: webserver.replicas }),
      selector: { matchLabels: selectorLabels(context, 'webserver') },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: {
        metadata: {
          annotations: webserver.podAnnotations,
          labels: { ...webserver.podLabels, ...webserverLabels(context) },
        },
        spec: {
          serviceAccountName: serviceAccountName(context),
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          imagePullSecrets,
          securityContext: webserver.podSecurityContext,
          terminationGracePeriodSeconds: webserver.terminationGracePeriodSeconds,
          containers: [
            {
              name: 'webserver',
              image: imageReference(context, image),
              imagePullPolicy: image.pullPolicy,
              ports: [{ name: 'http', containerPort: 8080 }],
              env: environment(context),
              resources: webserver.resources,
              livenessProbe: { httpGet: { path: '/healthz', port: 'http' }, ...webserver.livenessProbe },
              readinessProbe: { httpGet: { path: '/readyz', port: 'http' }, ...webserver.readinessProbe },
              // requests still come while the cluster takes the pod out of the service
              lifecycle: { preStop: { sleep: { seconds: 5 } } },
              securityContext: webserver.securityContext,
              volumeMounts: entries(webserver.volumeMounts).map(([name, mount]) => ({ name, ...mount })),
            },
          ],
          volumes: entries(webserver.volumes).map(([name, source]) => ({ ...source, name })),
          nodeSelector: webserver.nodeSelector,
          tolerations: [...lostNodeTolerations(context), ...webserver.tolerations],
          affinity: webserver.affinity,
          topologySpreadConstraints: webserver.topologySpreadConstraints,
        },
      },
    },
  }
}
