import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { [v.s]: 'q', [v.kind]: v.opt, x: v.opt },
    b: { ...{ x: v.hosts }, a: [1], [v.hosts[1] ?? 'k']: 1, ...{ name: 'x', list: v.hosts }, 'x-a': 'a' },
  }
}
