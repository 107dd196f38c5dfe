import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { t: [v.opt, v.s, v.on ? 'x' : undefined].filter((x): x is string => Boolean(x)) }
}
