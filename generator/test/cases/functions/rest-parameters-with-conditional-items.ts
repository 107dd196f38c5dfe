import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const all = (...rest: string[]) => rest.map((r) => ({ r }))
  return { a: all('x', ...(v.on ? ['y'] : [])) }
}
