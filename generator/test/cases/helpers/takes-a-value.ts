import { helper } from 'chartwright'
import type { Context, Item } from '../values.ts'

const url = helper(
  { name: 'own.url', takes: 'value' },
  (_context: Context, item: Item) => `${item.name}:${item.port}${item.tls ? '/s' : ''}`,
)
const paths = helper({ takes: 'value' }, (_context: Context, item: Item) =>
  item.paths.map((path) => `${item.name}${path}`),
)
const upperPart = helper({ name: 'own.part', takes: 'value' }, (_context: Context, text: string) => ({
  text,
  of: `<${text}>`,
}))

export default (context: Context) => ({
  urls: context.values.list.map((item) => url(context, item)),
  paths: context.values.list.flatMap((item) => paths(context, item)),
  part: upperPart(context, context.values.s),
  constant: upperPart(context, 'x'),
})
