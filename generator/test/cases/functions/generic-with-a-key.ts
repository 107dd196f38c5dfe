import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const get = <T, K extends keyof T>(o: T, k: K): T[K] => o[k]
  return { a: get(v, 's'), b: get(v, 'opt'), c: v.ext && get(v.ext, 'host') }
}
