import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: Object.entries({ x: v.s, y: v.opt }).map(([k, x]) => `${k}=${x ?? 'none'}`) }
}
