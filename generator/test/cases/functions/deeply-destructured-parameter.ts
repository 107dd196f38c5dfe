import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const f = ({
    a: {
      b: [x, y],
    },
    c,
  }: {
    a: { b: [string, string] }
    c?: string
  }) => `${x}${y}${c ?? ''}`
  return { r: f({ a: { b: ['p', v.s] }, c: v.opt }) }
}
