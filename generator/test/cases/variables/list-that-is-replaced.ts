import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let l = ['x']
  if (v.on) l = ['on']
  if (v.tls) l = []
  if (v.kind === 'A') l = v.hosts
  return { l, m: l.map((i) => ({ i })) }
}
