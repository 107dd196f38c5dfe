import type { Context } from '../values.ts'

export default ({ values: v, release }: Context) => ({
  rules: v.list.map((host) => ({
    host: host.name,
    http: { paths: host.paths.map((path) => ({ path, backend: release.name + '-' + host.name })) },
  })),
})
