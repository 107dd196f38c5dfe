import { type Context, labels, name } from '../helpers.ts'

/** A kind that chartwright has no type for, of an API version that the cluster chooses. */
export default (context: Context) => ({
  apiVersion: context.capabilities.apiVersions.has('monitoring.coreos.com/v1')
    ? 'monitoring.coreos.com/v1'
    : 'monitoring.coreos.com/v1alpha1',
  kind: context.values.open ? 'PrometheusRule' : 'AlertmanagerConfig',
  metadata: { name: `${name(context)}-rules`, labels: labels(context) },
  spec: { groups: [] },
})
