import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ a: { A: 'one', B: 'two', C: undefined }[v.kind] ?? 'other' })
