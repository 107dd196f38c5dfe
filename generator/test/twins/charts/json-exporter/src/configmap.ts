import { type ConfigMap, len, toYaml } from 'chartwright'
import { type Context, fullname, labels, namespace } from './helpers.ts'

export default (context: Context): ConfigMap => {
  const { config, structuredConfig } = context.values.configuration

  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: fullname(context), namespace: namespace(context), labels: labels(context) },
    data: {
      'allow-snippet-annotations': 'false',
      'config.yml': len(structuredConfig) > 0 ? `${toYaml(structuredConfig)}\n` : config,
    },
  }
}
