import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  env: [...(v.on ? [{ name: 'A', value: '1' }] : []), ...(v.tls ? [{ name: 'T', value: 'x' }] : [])],
})
