import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const args = ['serve']
  if (v.on) args.push('--on', v.s)
  else args.push('--off')
  args.push(...v.hosts.map((host) => `--host=${host}`))
  if (v.kind === 'A') {
    if (v.tls) args.push('--tls')
  } else if (v.opt) args.push(...[v.opt, 'x'])
  return { args, count: args.length, joined: args.join(',') }
}
