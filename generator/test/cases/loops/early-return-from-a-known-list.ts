import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  for (const x of ['p', 'q']) {
    if (v.s === x) return { hit: x }
  }
  return { hit: 'none' }
}
