import { selectorLabels } from '../author/labels.ts'
import type { ServiceMonitor } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { ServiceMonitor as ServiceMonitorValues } from './values/exposure.ts'

/**
 * Lets the Prometheus operator scrape `/metrics` of a part's service, if that is enabled.
 *
 * @example
 * export default (context: Context) => serviceMonitor(context, web, context.values.web.serviceMonitor)
 */
export const serviceMonitor = (
  context: ReleaseContext,
  part: Part,
  { enabled, interval, labels }: ServiceMonitorValues,
): ServiceMonitor | undefined => {
  if (!enabled) return undefined

  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: partName(context, part.name), labels: { ...labels, ...partLabels(context, part) } },
    spec: {
      selector: { matchLabels: selectorLabels(context, part.name) },
      endpoints: [{ port: 'http', path: '/metrics', interval }],
    },
  }
}
