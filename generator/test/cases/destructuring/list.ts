import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const [first, second = 'none'] = v.hosts
  return { first, second }
}
