import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...(v.tag === 'x' ? v.map : {}), ...v.limits?.extra, 'x-a': 1 } }
}
