import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    ...(v.hosts.length && { hosts: v.hosts }),
    none: !v.list.length,
    size: v.hosts.length ? 'some' : 'none',
    both: v.hosts.length && v.list.length ? { a: v.hosts } : undefined,
  }
}
