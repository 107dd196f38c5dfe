import { asHook, asSelectorLabels, type Deployment, type Pod, type Service } from 'chartwright'
import { type Context, image, labels, name, port } from '../helpers.ts'

const deployment = (context: Context): Deployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: name(context), labels: labels(context) },
  spec: {
    selector: { matchLabels: asSelectorLabels(labels(context)) },
    template: {
      metadata: { labels: { ...labels(context), component: 'web' } },
      spec: {
        containers: [
          { name: 'web', image: image(context, context.values.image), ports: [{ containerPort: port(context) }] },
        ],
      },
    },
  },
})

const service = (context: Context): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: name(context) },
  spec: { selector: asSelectorLabels(labels(context)), ports: [{ port: port(context) }] },
})

const test = (context: Context): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${name(context)}-test`,
    annotations: asHook({ 'helm.sh/hook': 'test', 'helm.sh/hook-weight': '1' }),
  },
  spec: { containers: [{ name: 'test', image: 'registry.test/curl' }] },
})

export default (context: Context) => [deployment(context), service(context), test(context)]
