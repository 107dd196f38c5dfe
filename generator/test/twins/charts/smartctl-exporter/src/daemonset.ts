import { concat, entries } from 'chartwright'
import type { Instance } from '../schema.ts'
import { type Context, fullname, labels, selectorLabels, serviceAccountName } from './helpers.ts'

const args = (context: Context, { config, extraArgs }: Instance): string[] => {
  const common = context.values.common.config

  return [
    `--smartctl.path=${common.smartctl_location}`,
    `--smartctl.interval=${common.collect_not_more_than_period}`,
    ...(config.device_exclude ? [`--smartctl.device-exclude=${config.device_exclude}`] : []),
    ...(config.device_include ? [`--smartctl.device-include=${config.device_include}`] : []),
    ...(config.devices ?? []).map((device) => `--smartctl.device=${device}`),
    `--web.listen-address=${common.bind_to}`,
    `--web.telemetry-path=${common.url_path}`,
    ...entries(extraArgs ?? {}).map(([name, value]) => `--${name}=${value}`),
  ]
}

const container = (context: Context, instance: Instance) => {
  const { image } = context.values

  return {
    image: `${image.repository}:${image.tag ?? context.chart.appVersion}`,
    imagePullPolicy: image.pullPolicy,
    args: args(context, instance),
    name: 'main',
    securityContext: { privileged: true, runAsUser: 0 },
    ports: [{ name: 'http', containerPort: 9633, protocol: 'TCP' }],
    resources: instance.resources,
    volumeMounts: [{ mountPath: '/hostdev', name: 'dev' }],
  }
}

const daemonSet = (context: Context, instance: Instance, index: number) => {
  const { values } = context
  const idx = `i${index}`

  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      name: `${fullname(context)}-${index}`,
      annotations: instance.annotations,
      labels: { ...labels(context), idx },
    },
    spec: {
      updateStrategy: values.updateStrategy,
      selector: { matchLabels: { ...selectorLabels(context), idx } },
      template: {
        metadata: {
          annotations: values.podAnnotations,
          labels: { ...selectorLabels(context), idx, ...values.podLabels },
        },
        spec: {
          imagePullSecrets: values.image.pullSecrets.map((name) => ({ name })),
          containers: [container(context, instance)],
          dnsPolicy: 'ClusterFirst',
          hostNetwork: instance.hostNetwork,
          priorityClassName: instance.priorityClassName,
          restartPolicy: 'Always',
          serviceAccountName: serviceAccountName(context),
          volumes: [{ hostPath: { path: '/dev' }, name: 'dev' }],
          nodeSelector: instance.nodeSelector,
          affinity: instance.affinity,
          tolerations: instance.tolerations,
        },
      },
    },
  }
}

// the values themselves are the instance that is always there
export default (context: Context) =>
  concat<Instance>([context.values], context.values.extraInstances).map((instance, index) =>
    daemonSet(context, instance, index),
  )
