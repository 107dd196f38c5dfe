import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    first: v.s.split('.')[0],
    last: v.s.split('-').at(-1),
    second: v.s.split('.')[1],
    hosts: v.hosts.map((host) => host.split('.')[0]).join(','),
    port: v.ext?.host.split(':')[0],
  }
}
