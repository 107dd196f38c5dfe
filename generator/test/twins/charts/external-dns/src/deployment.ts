import {
  type Container,
  type Deployment,
  entries,
  helper,
  len,
  type Probe,
  tpl,
  type Volume,
  type VolumeMount,
} from 'chartwright'
import type {
  ArgumentValue,
  PodAffinity,
  PodAffinityTerm,
  TopologySpreadConstraint,
  Values,
  Webhook,
} from '../schema.ts'
import {
  type Context,
  fullname,
  image,
  labels,
  namespace,
  providerName,
  selectorLabels,
  serviceAccountName,
} from './helpers.ts'

const argument = (context: Context, name: string, value: ArgumentValue): string[] => {
  if (typeof value === 'boolean') return [value ? `--${name}` : `--no-${name}`]
  if (typeof value === 'number') return [`--${name}=${value}`]
  if (typeof value === 'string') return [`--${name}=${tpl(value, context)}`]
  return value.map((each) => `--${name}=${tpl(each, context)}`)
}

const extraArgs = (context: Context): string[] => {
  const { extraArgs } = context.values
  if (Array.isArray(extraArgs)) return extraArgs.map((each) => tpl(each, context))
  return entries(extraArgs ?? {}).flatMap(([name, value]) => argument(context, name, value))
}

const affix = ({ txtPrefix, txtSuffix }: Values): string[] => {
  if (txtPrefix && txtSuffix) throw new Error("'txtPrefix' and 'txtSuffix' are mutually exclusive")
  if (txtPrefix) return [`--txt-prefix=${txtPrefix}`]
  return txtSuffix ? [`--txt-suffix=${txtSuffix}`] : []
}

const args = (context: Context, provider: string): string[] => {
  const { values } = context

  return [
    `--log-level=${values.logLevel}`,
    `--log-format=${values.logFormat}`,
    `--interval=${values.interval}`,
    ...(values.triggerLoopOnEvent ? ['--events'] : []),
    ...values.sources.map((source) => `--source=${source}`),
    `--policy=${values.policy}`,
    `--registry=${values.registry}`,
    ...(values.txtOwnerId ? [`--txt-owner-id=${values.txtOwnerId}`] : []),
    ...affix(values),
    ...(values.namespaced ? [`--namespace=${values.sourceNamespace ?? namespace(context)}`] : []),
    ...(values.gatewayNamespace ? [`--gateway-namespace=${values.gatewayNamespace}`] : []),
    ...(values.enableGatewayListenerSets ? ['--gateway-listener-sets'] : []),
    ...values.domainFilters.map((domain) => `--domain-filter=${domain}`),
    ...values.excludeDomains.map((domain) => `--exclude-domains=${domain}`),
    ...(values.labelFilter ? [`--label-filter=${values.labelFilter}`] : []),
    ...(values.annotationFilter ? [`--annotation-filter=${values.annotationFilter}`] : []),
    ...(values.annotationPrefix ? [`--annotation-prefix=${values.annotationPrefix}`] : []),
    ...(values.managedRecordTypes ?? []).map((type) => `--managed-record-types=${type}`),
    `--provider=${provider}`,
    ...extraArgs(context),
  ]
}

const secretMount = (context: Context): VolumeMount => {
  const { mountPath, subPath } = context.values.secretConfiguration
  if (mountPath === undefined) throw new Error('secretConfiguration.mountPath must be set')
  return { name: 'secrets', mountPath: tpl(mountPath, context), ...(subPath && { subPath: tpl(subPath, context) }) }
}

const volumeMounts = (context: Context): VolumeMount[] => {
  const { extraVolumeMounts, secretConfiguration } = context.values
  return [...(secretConfiguration.enabled ? [secretMount(context)] : []), ...extraVolumeMounts]
}

/** Whether a list has the secret or anything else in it. */
const hasSecretOr = ({ secretConfiguration }: Values, others: unknown[]): boolean =>
  secretConfiguration.enabled || others.length > 0

const main = (context: Context, provider: string): Container => {
  const { values } = context

  return {
    name: 'external-dns',
    securityContext: values.securityContext,
    image: image(context),
    imagePullPolicy: values.image.pullPolicy,
    env: values.env,
    args: args(context, provider),
    ports: [{ name: 'http', protocol: 'TCP', containerPort: 7979 }],
    livenessProbe: probe(values.livenessProbe),
    readinessProbe: probe(values.readinessProbe),
    ...(hasSecretOr(values, values.extraVolumeMounts) && { volumeMounts: volumeMounts(context) }),
    resources: values.resources,
  }
}

/** A probe that stays where it is empty: only a container without one is always ready. */
const probe = (values: Probe): Probe => ({ ...values })

const webhookImage = ({ repository, tag }: Webhook['image']): string => {
  if (!repository || !tag) throw new Error('ERROR: webhook provider needs an image repository and a tag')
  return `${repository}:${tag}`
}

const webhook = (values: Webhook): Container => ({
  name: 'webhook',
  image: webhookImage(values.image),
  imagePullPolicy: values.image.pullPolicy,
  env: values.env,
  args: values.args,
  ports: [{ name: 'http-webhook', protocol: 'TCP', containerPort: 8080 }],
  livenessProbe: probe(values.livenessProbe),
  readinessProbe: probe(values.readinessProbe),
  volumeMounts: values.extraVolumeMounts,
  resources: values.resources,
  securityContext: values.securityContext,
})

const containers = (context: Context): Container[] => {
  const { extraContainers, provider } = context.values
  const name = tpl(providerName(context), context)

  return [
    ...extraContainers,
    main(context, name),
    ...(typeof provider !== 'string' && name === 'webhook' ? [webhook(provider.webhook)] : []),
  ]
}

const volumes = (context: Context): Volume[] => [
  ...(context.values.secretConfiguration.enabled
    ? [{ name: 'secrets', secret: { secretName: fullname(context) } }]
    : []),
  ...context.values.extraVolumes,
]

/** Pods near which, or away from which, a pod is: those of this release where nothing else is said. */
const podAffinityTerm = helper((context: Context, values: PodAffinityTerm) => ({
  ...values,
  labelSelector:
    values.labelSelector && len(values.labelSelector) > 0
      ? values.labelSelector
      : { matchLabels: selectorLabels(context) },
}))

const podAffinity = (
  context: Context,
  {
    preferredDuringSchedulingIgnoredDuringExecution: preferred,
    requiredDuringSchedulingIgnoredDuringExecution: required,
  }: PodAffinity,
) => ({
  ...(preferred.length > 0 && {
    preferredDuringSchedulingIgnoredDuringExecution: preferred.map(({ podAffinityTerm: each, weight }) => ({
      podAffinityTerm: podAffinityTerm(context, each),
      weight,
    })),
  }),
  ...(required.length > 0 && {
    requiredDuringSchedulingIgnoredDuringExecution: required.map((each) => podAffinityTerm(context, each)),
  }),
})

const isSet = (values: PodAffinity): boolean =>
  values.preferredDuringSchedulingIgnoredDuringExecution.length > 0 ||
  values.requiredDuringSchedulingIgnoredDuringExecution.length > 0

const affinity = (context: Context) => {
  const { nodeAffinity, podAffinity: near, podAntiAffinity: away } = context.values.affinity
  if (!(len(nodeAffinity) > 0 || isSet(near) || isSet(away))) return undefined

  return {
    nodeAffinity,
    ...(isSet(near) && { podAffinity: podAffinity(context, near) }),
    ...(isSet(away) && { podAntiAffinity: podAffinity(context, away) }),
  }
}

const spread = (context: Context, values: TopologySpreadConstraint): TopologySpreadConstraint => ({
  ...values,
  labelSelector: values.labelSelector ? { ...values.labelSelector } : { matchLabels: selectorLabels(context) },
})

export default (context: Context): Deployment => {
  const { values } = context
  const { global, imagePullSecrets } = values

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: fullname(context),
      namespace: namespace(context),
      labels: labels(context),
      annotations: values.deploymentAnnotations,
    },
    spec: {
      replicas: 1,
      selector: { matchLabels: selectorLabels(context) },
      strategy: values.deploymentStrategy,
      revisionHistoryLimit: values.revisionHistoryLimit,
      template: {
        metadata: {
          labels: { ...(selectorLabels(context) as unknown as Record<string, string>), ...values.podLabels },
          annotations: values.podAnnotations,
        },
        spec: {
          automountServiceAccountToken: values.automountServiceAccountToken,
          imagePullSecrets: imagePullSecrets.length > 0 ? imagePullSecrets : global.imagePullSecrets,
          serviceAccountName: serviceAccountName(context),
          ...(values.shareProcessNamespace && { shareProcessNamespace: true }),
          securityContext: values.podSecurityContext,
          priorityClassName: values.priorityClassName,
          terminationGracePeriodSeconds: values.terminationGracePeriodSeconds || undefined,
          dnsPolicy: values.dnsPolicy,
          dnsConfig: values.dnsConfig,
          initContainers: values.initContainers,
          containers: containers(context),
          ...(hasSecretOr(values, values.extraVolumes) && { volumes: volumes(context) }),
          nodeSelector: values.nodeSelector,
          affinity: affinity(context),
          ...(values.topologySpreadConstraints.length > 0 && {
            topologySpreadConstraints: values.topologySpreadConstraints.map((each) => spread(context, each)),
          }),
          tolerations: values.tolerations,
        },
      },
    },
  }
}
