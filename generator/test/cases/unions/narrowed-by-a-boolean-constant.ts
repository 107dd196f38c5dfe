import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const isCircle = v.shape?.kind === 'circle'
  return { a: v.shape && isCircle ? 'c' : 'd', b: typeof v.tag === 'string' ? `${v.tag}x` : `${v.tag ?? 0}` }
}
