import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { ...(v.ext ?? { host: v.s, port: 1 }), ...v.map },
    b: v.list.map((item) => ({ ...item, ...v.map })),
    c: { ...v.ext, ...v.map },
  }
}
