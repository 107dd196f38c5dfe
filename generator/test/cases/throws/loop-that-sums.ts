import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let sum = 0
  for (const x of v.list) {
    if (x.port < 100) throw new Error('small')
    sum += x.port
  }
  return { sum }
}
