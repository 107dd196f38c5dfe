import type { Chart } from './chart.ts'
import { helper } from './helper.ts'
import { chartLabel } from './names.ts'

// a class with a private member: unlike a symbol's brand, it doesn't survive a spread
declare class OnlySelectorLabels {
  private readonly onlySelectorLabels: true
}

/** Labels that select pods, which never change on an upgrade. `selectorLabels` and `asSelectorLabels` return them. */
export type SelectorLabels = { readonly [label: string]: string } & OnlySelectorLabels

/**
 * Selector labels of your own, for example for a chart that is already installed with other labels. Kubernetes rejects an
 * upgrade that changes them, so they must not depend on a version or on values that change.
 *
 * @example
 * selector: { matchLabels: asSelectorLabels({ app: 'greeter', release: context.release.name }) }
 * // selector:
 * //   matchLabels:
 * //     app: greeter
 * //     release: "{{ .Release.Name }}"
 */
export const asSelectorLabels = (labels: { readonly [label: string]: string }): SelectorLabels =>
  labels as unknown as SelectorLabels

/**
 * The labels by which a part's pods are found: name, instance, component.
 *
 * @example
 * selector: { matchLabels: selectorLabels(context, 'webserver') }
 * // selector:
 * //   matchLabels:
 * //     {{- include "hello-counter.selectorLabels" (dict "root" $ "part" "webserver") | nindent 4 }}
 */
export const selectorLabels = helper(
  ({ chart, release }: Chart<unknown>, part: string): SelectorLabels =>
    asSelectorLabels({
      'app.kubernetes.io/name': chart.name,
      'app.kubernetes.io/instance': release.name,
      'app.kubernetes.io/component': part,
    }),
)

/**
 * The recommended labels of everything that belongs to a part. They change with versions, so they select nothing.
 *
 * @example
 * metadata: { name: partName(context, 'webserver'), labels: labels(context, 'webserver') }
 * // metadata:
 * //   name: {{ include "hello-counter.partName" (dict "root" $ "part" "webserver") | quote }}
 * //   labels:
 * //     {{- include "hello-counter.labels" (dict "root" $ "part" "webserver") | nindent 4 }}
 */
export const labels = helper((context: Chart<unknown>, part: string): { [label: string]: string } => ({
  ...selectorLabels(context, part),
  'app.kubernetes.io/version': context.chart.appVersion,
  'app.kubernetes.io/part-of': context.chart.name,
  'app.kubernetes.io/managed-by': context.release.service,
  'helm.sh/chart': chartLabel(context),
}))
