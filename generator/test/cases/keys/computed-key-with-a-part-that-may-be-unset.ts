import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { [v.on ? `x${v.limits?.cpu ?? v.s}` : 'q']: v.s },
    b: { [v.hosts[1] ? `<${v.hosts[1]}>` : 'q']: v.s, z: 'z' },
  }
}
