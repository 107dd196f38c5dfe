import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const ports = helper(({ values: v }: Context, extra: number) => [
  { name: 'web', port: extra },
  ...v.list.map(({ name, port, tls }) => ({ name, port, ...(tls && { tls }) })),
])

export default (context: Context) => {
  const v = context.values
  return { ports: ports(context, 80), names: ports(context, v.n).map(({ name, port }) => `${name}:${port}`) }
}
