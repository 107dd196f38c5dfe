import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.hosts.some((h) => h === 'x') ? 'yes' : 'no', ...(v.list.some((i) => i.tls) && { tls: true }) }
}
