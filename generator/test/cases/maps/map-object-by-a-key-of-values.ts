import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const sizes = new Map([
    ['A', 'small'],
    ['B', v.s],
  ])
  return { size: sizes.get(v.kind), other: sizes.get(v.s) ?? 'none', is: sizes.has(v.kind) ? 'yes' : 'no' }
}
