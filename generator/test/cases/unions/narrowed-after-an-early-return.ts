import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.shape?.kind !== 'circle') return { n: 1 }
  return { r: `${v.shape.radius}` }
}
