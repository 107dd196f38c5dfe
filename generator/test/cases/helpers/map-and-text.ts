import { helper } from 'chartwright'
import type { Context } from '../values.ts'

/** Labels of a component. */
const labels = helper((context: Context, component: string) => ({
  app: component,
  part: 'vote',
  release: context.release.name,
}))
const image = helper((_context: Context, repository: string, tag: string) => `${repository}:${tag}`)

export default (context: Context) => ({
  metadata: { labels: labels(context, 'vote') },
  image: image(context, context.values.s, 'v1'),
  also: { labels: labels(context, context.values.s) },
})
