import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  while (v.on) {}
  return {}
}
