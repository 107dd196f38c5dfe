import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.list.map((i) => `${i.name}:${i.port}`).join(','),
    b: v.hosts.filter((h) => h !== 'a').join(' '),
    c: ['x', ...v.hosts, ...(v.on ? ['y'] : [])].join(';'),
  }
}
