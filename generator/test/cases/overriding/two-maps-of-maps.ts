import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...(v.ports ?? {}), ...{ web: { port: 1 } }, ...v.optmap } }
}
