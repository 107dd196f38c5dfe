import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { ...v.map, [v.hosts.at(-1) ?? 'x']: 1 }
}
