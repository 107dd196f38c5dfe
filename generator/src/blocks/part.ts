import type { Chart } from '../author/chart.ts'
import { labels, selectorLabels } from '../author/labels.ts'
import type { PodTemplate } from '../author/manifests.ts'
import type { ReleaseValues } from './values/release.ts'

/** The context of a chart with the values that every chart has. */
export type ReleaseContext = Chart<ReleaseValues>

/** A part of a release: one kind of pods, and what belongs to them. */
export interface Part {
  /** Ends the names of the part's resources, and is their `app.kubernetes.io/component`. */
  readonly name: string
  /** Further labels of the part's resources and pods. */
  readonly labels?: { readonly [label: string]: string }
}

/**
 * The labels of a part's resources: the recommended ones and its own.
 *
 * @example
 * metadata: { name, labels: partLabels(context, { name: 'web', labels: { tier: 'frontend' } }) }
 * // metadata:
 * //   name: {{ $name | quote }}
 * //   labels:
 * //     {{- include "shop.labels" (dict "root" $ "part" "web") | nindent 4 }}
 * //     tier: frontend
 */
export const partLabels = (context: ReleaseContext, part: Part): { [label: string]: string } => ({
  ...labels(context, part.name),
  ...part.labels,
})

/**
 * Labels that stay the same when the chart's version changes, for pods with data: a new version of the chart doesn't
 * restart them.
 *
 * @example
 * template: { metadata: { labels: lastingLabels(context, { name: 'redis' }) }, spec }
 * // template:
 * //   metadata:
 * //     labels:
 * //       {{- include "shop.selectorLabels" (dict "root" $ "part" "redis") | nindent 6 }}
 */
export const lastingLabels = (context: ReleaseContext, part: Part): { [label: string]: string } => ({
  ...selectorLabels(context, part.name),
  ...part.labels,
})

/** The metadata of pods that a user may set. */
export interface PodMetadataValues {
  readonly podAnnotations?: Record<string, string>
  readonly podLabels?: Record<string, string>
}

/**
 * The user's annotations and labels of a workload's pods; labels of the chart win over the user's.
 *
 * @example
 * template: { metadata: podMetadata(values.web, partLabels(context, web)), spec }
 */
export const podMetadata = (
  { podAnnotations, podLabels }: PodMetadataValues,
  own: { [label: string]: string },
): NonNullable<PodTemplate['metadata']> => ({ annotations: podAnnotations, labels: { ...podLabels, ...own } })
