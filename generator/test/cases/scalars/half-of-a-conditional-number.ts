import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const n = v.on ? 3 : v.n
  return { half: Math.floor(n / 2), whole: Math.floor((v.tls ? 5 : 8) / 2) }
}
