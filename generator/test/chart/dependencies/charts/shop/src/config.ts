import { type Chart, type ConfigMap, fullName, namedTemplate } from 'chartwright'
import type { Values } from '../schema.ts'

const address = namedTemplate(
  'common.address',
  (root: Chart<Values>, part: string, scheme?: string): string =>
    `${scheme ?? 'http'}://${root.release.name}-${part}.${root.release.namespace}.svc`,
)
const shortName = namedTemplate('common.shortName', ({ release }: Chart<Values>): string => release.name)
const labels = namedTemplate('common.labels', (root: Chart<Values>, part: string, more: Record<string, string>) => ({
  ...more,
  'app.kubernetes.io/instance': root.release.name,
  'app.kubernetes.io/component': part,
}))

export default (context: Chart<Values>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: fullName(context as never), labels: labels(context, 'shop', context.values.teamLabels) },
  data: {
    sells: 'everything',
    store: address(context, 'store'),
    archive: address(context, 'archive', 'https'),
    release: shortName(context),
  },
})
