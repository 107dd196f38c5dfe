import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.list.map((i) => i.name).includes('h1'),
    b: v.list.map((i) => i.port).includes(80),
    c: ['x', ...v.hosts].includes(v.s),
  }
}
