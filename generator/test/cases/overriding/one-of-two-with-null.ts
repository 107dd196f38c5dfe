import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.named, name: 'x', ...(v.on ? v.source : v.named) }, b: [{ ...v.limits, cpu: 'x', ...v.source }] }
}
