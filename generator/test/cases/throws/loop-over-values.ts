import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  for (const x of v.list) if (x.port < 100) throw new Error(`bad ${x.name}`)
  return { a: 1 }
}
