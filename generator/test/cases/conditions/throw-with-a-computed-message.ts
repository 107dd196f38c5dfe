import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (v.kind === 'B' && v.n < 0)
    throw new Error([...v.hosts, v.deep?.b?.c ? v.deep.b.c.d : 'none'].filter((host) => host !== v.s).join())
  return { a: 1 }
}
