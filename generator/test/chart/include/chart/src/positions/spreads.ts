import { type Context, host, hosts, labels, name } from '../helpers.ts'

export default (context: Context) => ({
  apiVersion: 'test/v1',
  kind: 'Spreads',
  metadata: { name: name(context), labels: { ...labels(context), component: 'web' } },
  first: { component: 'web', ...labels(context) },
  between: { before: 'x', ...labels(context), ...(context.values.open && { after: 'y' }) },
  beside: { ...context.values.annotations, ...labels(context), ...host(context, { name: 'x' }, 'k') },
  conditional: { a: 1, ...(context.values.open && labels(context)) },
  alone: { ...labels(context) },
  items: [{ name: 'first' }, ...hosts(context), { name: 'last' }],
  listAlone: [...hosts(context)],
  conditionalItems: [{ name: 'first' }, ...(context.values.open ? hosts(context) : [])],
  inItem: [
    { ...labels(context), name: 'x' },
    { name: 'y', ...labels(context) },
  ],
})
