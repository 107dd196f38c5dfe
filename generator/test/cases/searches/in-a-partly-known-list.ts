import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: ['x', ...v.hosts].find((h) => h === v.s),
    b: [...v.hosts, 'x'].some((h) => h === 'x'),
    c: [...(v.on ? ['on'] : []), ...v.hosts][0] ?? 'none',
  }
}
