import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { d: v.deep?.b?.c?.d, e: v.deep?.b?.c?.d ?? 'none', f: v.deep?.b?.c ? v.deep.b.c.d : 'no' }
}
