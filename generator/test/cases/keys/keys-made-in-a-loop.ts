import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { data: Object.fromEntries(v.hosts.map((host, index) => [`host-${index}`, host])) }
}
