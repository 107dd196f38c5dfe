import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  c: [{ name: 'x', args: ['--a', ...(v.on ? ['--b'] : []), ...v.hosts.map((h) => '--h=' + h)] }],
})
