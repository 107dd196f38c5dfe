import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.list.every((i) => i.port > 80), ...(v.hosts.every((h) => h !== 'a') ? { none: 'a' } : { some: 'a' }) }
}
