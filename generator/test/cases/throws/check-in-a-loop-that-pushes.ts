import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const check = (n: number) => {
    if (n < 100) throw new Error('small')
  }
  const out: string[] = []
  for (const x of v.list) {
    check(x.port)
    out.push(x.name)
  }
  return { out }
}
