import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const hosts = ['a']
  if (v.on) hosts.push('b')
  const all = () => hosts.map((host) => `${host}.${v.s}`)
  return { all: all(), list: v.list.map(({ name }) => ({ name, hosts })) }
}
