import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { limits: { memory: '1', ...v.limits }, whole: v.limits, inner: v.limits?.extra, hosts: v.limits?.hosts }
}
