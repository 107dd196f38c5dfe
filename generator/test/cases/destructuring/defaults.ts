import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const {
    opt = 'none',
    zero: z = 3,
    ext: { host = 'h', port = 1 } = { host: 'd', port: 2 },
    limits: { cpu = '1', extra } = { extra: {} },
  } = v
  return { opt, z, host, port, cpu, extra }
}
