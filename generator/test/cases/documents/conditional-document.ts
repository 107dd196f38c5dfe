import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (!v.on) return undefined
  return { kind: 'X', n: v.n }
}
