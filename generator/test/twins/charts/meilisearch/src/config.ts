import type { ConfigMap } from 'chartwright'
import { type Context, fullname, labels } from './helpers.ts'

export default (context: Context): ConfigMap => {
  const { environment, serviceMonitor } = context.values

  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${fullname(context)}-environment`, labels: labels(context) },
    data: {
      MEILI_ENV: environment.MEILI_ENV,
      MEILI_NO_ANALYTICS: `${environment.MEILI_NO_ANALYTICS}`,
      ...(environment.MEILI_MASTER_KEY && { MEILI_MASTER_KEY: environment.MEILI_MASTER_KEY }),
      ...(environment.MEILI_LOG_LEVEL && { MEILI_LOG_LEVEL: environment.MEILI_LOG_LEVEL }),
      ...(environment.MEILI_HTTP_PAYLOAD_SIZE_LIMIT !== undefined && {
        MEILI_HTTP_PAYLOAD_SIZE_LIMIT: environment.MEILI_HTTP_PAYLOAD_SIZE_LIMIT,
      }),
      ...(serviceMonitor.enabled && { MEILI_EXPERIMENTAL_ENABLE_METRICS: 'true' }),
    },
  }
}
