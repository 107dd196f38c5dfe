import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { data: { x: '1', [v.s]: '2', q: '3' }, more: { [`${v.s}.conf`]: 'a', plain: 'b', [`${v.kind}.conf`]: 'c' } }
}
