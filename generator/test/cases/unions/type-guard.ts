import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const isCircle = (s: typeof v.shape): s is { kind: 'circle'; radius: number } => s?.kind === 'circle'
  return { a: isCircle(v.shape) ? v.shape.radius : -1 }
}
