import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.list.some((i) => i.port === 80)) return { http: true }
  if (v.hosts.length === 0) return undefined
  return { rest: v.hosts.find((h) => h !== '') ?? 'x' }
}
