import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const o: string[] = []
  v.hosts.map((h) => {
    o.push(h)
    return h
  })
  return { o }
}
