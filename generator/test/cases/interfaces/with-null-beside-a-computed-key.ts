import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { [v.s]: 1, ...v.named },
    b: { ...v.named, [v.s]: v.opt },
    c: v.hosts.map((host) => ({ ...v.named, [host]: v.opt, ...v.named })),
  }
}
