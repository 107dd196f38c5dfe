import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: Object.entries({ x: v.s, ...(v.on && { y: 'on', q: v.opt }), z: 'z' }).map(([k, x]) => `${k}=${x ?? 'none'}`),
    k: Object.keys({ ...(v.tls ? { b: 1, a: 2 } : { c: 3 }), x: 1 }),
    n: Object.keys({ x: 1, ...(v.on && { y: 1 }) }).length,
  }
}
