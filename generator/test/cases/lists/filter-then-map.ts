import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  ports: v.list.filter((p) => p.port > 1024 && p.tls).map((p) => ({ name: p.name, containerPort: p.port })),
})
