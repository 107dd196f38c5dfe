import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { ...v.map, ...v.optmap, k: [1, 2].flatMap(() => v.hosts), a: [...v.hosts, ...(v.limits?.hosts ?? [])] }
}
