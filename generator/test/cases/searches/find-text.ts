import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.hosts.find((h) => h.startsWith('a')) ?? 'none', b: v.hosts.find((h) => h !== 'a') }
}
