import type { Context } from '../values.ts'

export default ({ values: v, release }: Context) => {
  const host = `${v.s}.${release.name}`
  return { a: host, b: `https://${host}/x`, c: { d: host } }
}
