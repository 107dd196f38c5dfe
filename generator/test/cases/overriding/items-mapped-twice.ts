import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    f: v.list.map((item) => ({ ...item, name: v.s })).map((item) => ({ ...item, name: v.kind, known: item.name })),
  }
}
