import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let port: number | undefined = v.zero
  port ??= v.ext?.port
  port ??= 80
  return { port }
}
