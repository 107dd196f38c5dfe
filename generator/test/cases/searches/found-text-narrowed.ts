import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const host = v.hosts.find((h) => h !== '')
  if (!host) return { none: true }
  return { url: `http://${host}/`, again: host }
}
