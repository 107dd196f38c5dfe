import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    whole: v.open,
    other: { ...v.open },
    texts: v.texts,
    free: v.free,
    items: [v.free ?? {}],
    last: v.open?.hosts,
  }
}
