import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const web = v.list.find((i) => i.name === 'h2')
  return { port: web?.port ?? 80, name: web?.name, all: web, ...(web && { tls: web.tls, paths: web.paths }) }
}
