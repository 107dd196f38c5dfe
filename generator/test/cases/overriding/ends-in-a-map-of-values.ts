import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { no: v.n, ...v.limits?.extra, ...v.optmap }
}
