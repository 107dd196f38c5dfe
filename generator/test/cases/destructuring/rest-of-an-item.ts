import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.list.map(({ name, ...rest }) => ({ id: name, ...rest })) }
}
