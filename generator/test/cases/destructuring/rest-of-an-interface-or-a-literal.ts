import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { host, ...rest } = v.ext ?? { host: 'x', port: 1 }
  return { host, rest }
}
