import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let n = 0
  const names: string[] = []
  for (const item of v.list) {
    n += 1
    if (item.tls) names.push(item.name)
  }
  return { n, names }
}
