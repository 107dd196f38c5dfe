import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.n === 0) return []
  return v.hosts.flatMap((host) => (host === 'a' ? [] : [{ kind: 'X', host }, ...(v.on ? [{ kind: 'Y', host }] : [])]))
}
