import { type Chart, chartLabel, helper, trimSuffix, truncate } from 'chartwright'
import type { Values } from '../schema.ts'

export type Context = Chart<Values>

const cut = (name: string): string => trimSuffix(truncate(name, 63), '-')

/** The name of the chart. */
export const name = helper(({ chart, values }: Context): string => cut(values.nameOverride ?? chart.name))

/** What all names begin with; a release whose name contains the chart's gives its name alone. */
export const fullname = helper(({ chart, release, values }: Context): string => {
  if (values.fullnameOverride) return cut(values.fullnameOverride)
  const name = values.nameOverride ?? chart.name
  return cut(release.name.includes(name) ? release.name : `${release.name}-${name}`)
})

/** The labels by which the pods are found. */
export const selectorLabels = helper((context: Context) => ({
  'app.kubernetes.io/name': name(context),
  'app.kubernetes.io/instance': context.release.name,
}))

/** The labels of everything. */
export const labels = helper((context: Context) => ({
  'helm.sh/chart': chartLabel(context),
  ...selectorLabels(context),
  'app.kubernetes.io/version': context.chart.appVersion,
  'app.kubernetes.io/managed-by': context.release.service,
}))

/** The name of the service account. */
export const serviceAccountName = helper((context: Context): string => {
  const { create, name } = context.values.serviceAccount
  return name ?? (create ? fullname(context) : 'default')
})
