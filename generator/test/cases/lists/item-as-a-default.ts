import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const second = v.hosts[1] ?? v.s
  const at = v.hosts[v.n] ?? 'none'
  return {
    text: `${v.opt ?? second}-x`,
    a: v.on ? second : 'small',
    second,
    at,
    b: `${at}/${v.list[2]?.name ?? second}`,
  }
}
