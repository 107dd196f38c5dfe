import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const port = v.zero ?? v.ext?.port
  return { a: port ? port + 1 : 0, b: port !== undefined ? port + 1 : -1, c: port && port > 3 ? 'big' : 'small' }
}
