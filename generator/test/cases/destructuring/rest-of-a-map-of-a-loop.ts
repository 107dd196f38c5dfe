import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { ...others } = Object.fromEntries(v.hosts.map((host) => ['x', 1]))
  return { others, more: { y: 1, ...others } }
}
