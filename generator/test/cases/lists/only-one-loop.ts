import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({ env: v.list.map((e) => ({ name: e.name, port: e.port })) })
