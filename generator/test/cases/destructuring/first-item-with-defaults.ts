import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const [{ name = 'none', port = 80 } = {}] = v.list as { name?: string; port?: number }[]
  return { name, port }
}
