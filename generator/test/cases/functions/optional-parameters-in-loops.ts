import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const url = (host: string, port?: number) => `${host}${port ? `:${port}` : ''}`
  return { b: v.hosts.map((h) => url(h)), c: v.list.map((i) => url(i.name, i.port)), d: url('x', v.zero) }
}
