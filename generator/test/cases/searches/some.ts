import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.hosts.some((h) => h === v.s) }
}
