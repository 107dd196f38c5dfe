import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  // biome-ignore lint/suspicious/noDoubleEquals: that is the point
  a: v.s == 'x',
})
