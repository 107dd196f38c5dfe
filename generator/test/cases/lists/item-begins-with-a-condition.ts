import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ c: [{ ...(v.on ? { a: 1 } : {}), name: 'x' }] })
