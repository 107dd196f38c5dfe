import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const [a, b] = v.on ? ['x', 'y'] : ['y', 'x']
  return { a, b }
}
