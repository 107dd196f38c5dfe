import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let k = 0
  if (v.on) {
    if (v.s === '') throw new Error('no name')
    k = 1
  }
  return { k: 3 }
}
