import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { [v.s]: 1 }, b: { ...v.map, ['__proto__']: 'x' } }
}
