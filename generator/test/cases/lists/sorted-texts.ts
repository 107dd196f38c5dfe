import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const kinds = v.hosts.map(() => v.s)
  return { a: kinds.toSorted(), b: [...kinds, 'b', 'a'].sort(), c: [...kinds].sort() }
}
