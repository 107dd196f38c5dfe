import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let n = 1
  for (const k of [1, ...(v.on ? [2] : []), ...(v.tls ? [3, 4] : [])]) n += k
  return { n }
}
