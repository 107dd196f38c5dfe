import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const p = (name: string, { port = 80, tls = v.tls }: { port?: number; tls?: boolean } = {}) => ({ name, port, tls })
  return {
    a: p('x'),
    b: p('y', { port: v.n }),
    c: p('z', { tls: false, port: v.zero }),
    d: p('w', v.on ? { port: 1 } : undefined),
  }
}
