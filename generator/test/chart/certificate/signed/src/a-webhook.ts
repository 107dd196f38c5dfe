import { caBundle } from 'chartwright'
import { type Context, certificateOf, own } from './helpers.ts'

const webhook = (context: Context, part: string, bundle: string | undefined) => ({
  name: `${part}.example.com`,
  admissionReviewVersions: ['v1'],
  sideEffects: 'None',
  clientConfig: {
    caBundle: bundle,
    service: { name: `${context.release.name}-${part}`, namespace: context.release.namespace },
  },
})

export default (context: Context) => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name: `${context.release.name}-webhooks` },
  webhooks: [
    webhook(context, 'server', caBundle(context, certificateOf(context, 'server'))),
    webhook(context, 'own', caBundle(context, own(context))),
  ],
})
