import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let l = ['x']
  if (v.on) l = [...l, 'on']
  if (v.tls) l = ['tls', ...l, v.s]
  if (v.opt) l = [...l, v.opt]
  return { l, joined: l.join(','), upper: l.map((i) => `${i}!`) }
}
