import { type Container, type Deployment, type EnvVar, len, type Probe } from 'chartwright'
import type { Values } from '../schema.ts'
import {
  type Context,
  fullname,
  labels,
  namespace,
  prefix,
  selectorLabels,
  serviceAccountName,
  tlsSecretName,
} from './helpers.ts'

const securityContext = ({ securityContext, service, tls }: Values): Container['securityContext'] => {
  if (len(securityContext) > 0) return securityContext
  if (!service.hostPort && !tls.hostPort) return undefined
  return { allowPrivilegeEscalation: true, capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } }
}

const cache = (context: Context): string[] => {
  const { cache, redis } = context.values
  if (cache) return [`--cache-server=${cache}`]
  return redis.enabled ? [`--cache-server=tcp://${fullname(context)}-redis:6379`] : []
}

const command = (context: Context): string[] => {
  const { values } = context
  const { config, faults, h2c, host, service, tls } = values

  return [
    './podinfo',
    `--port=${service.httpPort}`,
    `--prefix=${values.prefix || '/'}`,
    ...(host ? [`--host=${host}`] : []),
    ...(tls.enabled ? [`--secure-port=${tls.port}`] : []),
    ...(tls.certPath ? [`--cert-path=${tls.certPath}`] : []),
    ...(service.metricsPort ? [`--port-metrics=${service.metricsPort}`] : []),
    `--grpc-port=${service.grpcPort}`,
    ...(service.grpcService ? [`--grpc-service-name=${service.grpcService}`] : []),
    ...values.backends.map((backend) => `--backend-url=${backend}`),
    ...cache(context),
    `--level=${values.logLevel}`,
    `--random-delay=${faults.delay}`,
    `--random-error=${faults.error}`,
    ...(faults.unhealthy ? ['--unhealthy'] : []),
    ...(faults.unready ? ['--unready'] : []),
    ...(h2c.enabled ? ['--h2c'] : []),
    ...(config.path ? [`--config-path=${config.path}`] : []),
    ...(config.name ? [`--config=${config.name}`] : []),
    ...values.extraArgs,
  ]
}

const env = ({ backend, extraEnvs, ui }: Values): EnvVar[] => [
  ...(ui.message ? [{ name: 'PODINFO_UI_MESSAGE', value: ui.message }] : []),
  ...(ui.logo ? [{ name: 'PODINFO_UI_LOGO', value: ui.logo }] : []),
  ...(ui.color ? [{ name: 'PODINFO_UI_COLOR', value: ui.color }] : []),
  ...(backend ? [{ name: 'PODINFO_BACKEND_URL', value: backend }] : []),
  ...extraEnvs,
]

const ports = ({ service, tls }: Values): Container['ports'] => [
  { name: 'http', containerPort: service.httpPort, protocol: 'TCP', hostPort: service.hostPort },
  ...(tls.enabled
    ? [{ name: 'https', containerPort: tls.port, protocol: 'TCP' as const, hostPort: tls.hostPort }]
    : []),
  ...(service.metricsPort
    ? [{ name: 'http-metrics', containerPort: service.metricsPort, protocol: 'TCP' as const }]
    : []),
  { name: 'grpc', containerPort: service.grpcPort, protocol: 'TCP' },
]

type Timing = Values['probes']['liveness']

const probe = (context: Context, path: string, timing: Timing): Probe => ({
  exec: {
    command: ['podcli', 'check', 'http', `localhost:${context.values.service.httpPort}${prefix(context)}${path}`],
  },
  initialDelaySeconds: timing.initialDelaySeconds,
  timeoutSeconds: timing.timeoutSeconds,
  failureThreshold: timing.failureThreshold,
  successThreshold: timing.successThreshold,
  periodSeconds: timing.periodSeconds,
})

export default (context: Context): Deployment => {
  const { chart, values } = context
  const { image, probes, serviceAccount, tls } = values

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: fullname(context), namespace: namespace(context), labels: labels(context) },
    spec: {
      ...(!values.hpa.enabled && { replicas: values.replicaCount }),
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } },
      selector: { matchLabels: selectorLabels(context) },
      template: {
        metadata: {
          labels: selectorLabels(context) as unknown as Record<string, string>,
          annotations: {
            'prometheus.io/scrape': 'true',
            'prometheus.io/port': `${values.service.httpPort}`,
            ...values.podAnnotations,
          },
        },
        spec: {
          terminationGracePeriodSeconds: 30,
          ...(serviceAccount.enabled && { serviceAccountName: serviceAccountName(context) }),
          imagePullSecrets: image.pullSecrets,
          containers: [
            {
              name: chart.name,
              image: `${image.repository}:${image.tag}`,
              imagePullPolicy: image.pullPolicy,
              securityContext: securityContext(values),
              command: command(context),
              env: env(values),
              ports: ports(values),
              ...(probes.startup.enable && { startupProbe: probe(context, '/healthz', probes.startup) }),
              livenessProbe: probe(context, '/healthz', probes.liveness),
              readinessProbe: probe(context, '/readyz', probes.readiness),
              volumeMounts: [
                { name: 'data', mountPath: '/data' },
                ...(tls.enabled ? [{ name: 'tls', mountPath: tls.certPath || '/data/cert', readOnly: true }] : []),
              ],
              resources: values.resources,
            },
          ],
          securityContext: values.podSecurityContext,
          nodeSelector: values.nodeSelector,
          affinity: values.affinity,
          tolerations: values.tolerations,
          ...(values.priorityClassName && { priorityClassName: values.priorityClassName }),
          volumes: [
            { name: 'data', emptyDir: {} },
            ...(tls.enabled ? [{ name: 'tls', secret: { secretName: tlsSecretName(context) } }] : []),
          ],
          topologySpreadConstraints: values.topologySpreadConstraints,
        },
      },
    },
  }
}
