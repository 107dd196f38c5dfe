import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const Kind = { First: 'A', Second: 'B' } as const
  return { a: v.kind === Kind.First ? 1 : v.kind === Kind.Second ? 2 : 3 }
}
