import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const secure = v.list.filter((i) => i.tls)
  return { n: secure.length, ...(secure.length > 0 && { tls: secure.map((i) => ({ hosts: [i.name] })) }) }
}
