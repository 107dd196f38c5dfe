import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { ext } = v
  const url = `http://${ext?.host ?? 'localhost'}:${ext?.port ?? 80}`
  return v.on ? { a: url, b: url } : { c: url }
}
