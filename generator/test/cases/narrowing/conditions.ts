import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { ext } = v
  const url = ext ? `${ext.host}:${ext.port}` : undefined
  return { url, on: ext !== undefined, both: ext && v.opt !== undefined ? ext.host + v.opt : 'no' }
}
