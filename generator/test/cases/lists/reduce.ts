import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    sum: v.list.reduce((sum, i) => sum + i.port, 0),
    text: v.hosts.reduce((all, h) => `${all}/${h}`, ''),
    max: v.list.reduce((most, i) => Math.max(most, i.port), v.n),
    every: v.list.reduce((all, i) => all && i.tls, true),
  }
}
