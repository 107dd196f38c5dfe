import { asSelectorLabels, type Chart, chartLabel, helper, trimSuffix, truncate } from 'chartwright'
import type { Values } from '../schema.ts'

export type Context = Chart<Values>

const cut = (name: string): string => trimSuffix(truncate(name, 63), '-')

/** What all names begin with; a release whose name contains the chart's gives its name alone. */
export const fullname = helper(({ chart, release, values }: Context): string => {
  if (values.fullnameOverride) return cut(values.fullnameOverride)
  const name = values.nameOverride ?? chart.name
  return cut(release.name.includes(name) ? release.name : `${release.name}-${name}`)
})

/** The namespace of everything, so that charts of several namespaces can be combined. */
export const namespace = helper(({ release, values }: Context): string =>
  cut(values.namespaceOverride ?? release.namespace),
)

/** The labels by which the pods are found. */
export const selectorLabels = helper((context: Context) =>
  asSelectorLabels({ 'app.kubernetes.io/name': fullname(context) }),
)

/** The labels of everything. */
export const labels = helper((context: Context) => ({
  'helm.sh/chart': chartLabel(context),
  ...selectorLabels(context),
  'app.kubernetes.io/version': context.chart.appVersion,
  'app.kubernetes.io/managed-by': context.release.service,
}))

/** The name of the service account. */
export const serviceAccountName = helper((context: Context): string => {
  const { enabled, name } = context.values.serviceAccount
  return name ?? (enabled ? fullname(context) : 'default')
})

/** The secret with the certificate. */
export const tlsSecretName = helper(
  (context: Context): string => context.values.tls.secretName ?? `${fullname(context)}-tls`,
)

/** The path below which everything is served, without a slash at its end. */
export const prefix = ({ values }: Context): string => trimSuffix(values.prefix || '/', '/')
