import { max } from '../functions/numbers.ts'
import { trimSuffix, truncate } from '../functions/trimming.ts'
import type { Chart } from './chart.ts'
import { helper } from './helper.ts'

/** The values that choose the names of a chart's resources. */
export interface NameValues {
  readonly nameOverride?: string
  readonly fullnameOverride?: string
}

/** The values that choose a service account. */
export interface ServiceAccountValues extends NameValues {
  readonly serviceAccount: { readonly create: boolean; readonly name?: string }
}

/**
 * The name that all of a release's resources begin with, as `helm create` makes it: the release's name when it contains
 * the chart's, else both with a dash between them.
 *
 * @example
 * fullName(context) // {{ include "hello-counter.fullName" . | quote }}
 */
export const fullName = helper((context: Chart<NameValues>): string => {
  const { release, chart, values } = context
  if (values.fullnameOverride) return values.fullnameOverride
  const name = values.nameOverride ?? chart.name
  return trimSuffix(truncate(release.name.includes(name) ? release.name : `${release.name}-${name}`, 63), '-')
})

/**
 * The name of a part of the release. A long one is cut to the 63 characters that Kubernetes allows, before the part's
 * name, so that two parts never share one.
 *
 * @example
 * partName(context, 'redis') // {{ include "hello-counter.partName" (dict "root" $ "part" "redis") | quote }}
 */
export const partName = helper(
  (context: Chart<NameValues>, part: string): string =>
    `${trimSuffix(truncate(fullName(context), max(1, 62 - part.length)), '-')}-${part}`,
)

/**
 * The name of a part that is a StatefulSet, cut to 52 characters: its pods get a number, and their labels a hash.
 *
 * @example
 * statefulSetName(context, 'postgres') // {{ include "hello-counter.statefulSetName" (dict "root" $ "part" "postgres") | quote }}
 */
export const statefulSetName = helper(
  (context: Chart<NameValues>, part: string): string =>
    `${trimSuffix(truncate(fullName(context), max(1, 51 - part.length)), '-')}-${part}`,
)

/**
 * The chart's name and version as a label's value, `name-1.0.0`.
 *
 * @example
 * chartLabel(context) // "{{ include "hello-counter.chartLabel" . }}"
 */
export const chartLabel = helper(({ chart }: Chart<unknown>): string =>
  trimSuffix(truncate(`${chart.name}-${chart.version.replaceAll('+', '_')}`, 63), '-'),
)

/**
 * The service account of the release's pods: its own, or the one that the user names.
 *
 * @example
 * serviceAccountName(context) // {{ include "hello-counter.serviceAccountName" . | quote }}
 */
export const serviceAccountName = helper((context: Chart<ServiceAccountValues>): string => {
  const { create, name } = context.values.serviceAccount
  return name ?? (create ? fullName(context) : 'default')
})
