import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const maps = helper(({ values: v }: Context) => [{ ...(v.on && { a: v.s }) }, { ...v.map }, {}, v.map])
const lists = helper(({ values: v }: Context) => [[], v.hosts, ['a', ...v.hosts]])
const inner = helper(({ values: v }: Context) => [{ map: v.map, own: { ...v.map } }, { own: {} }])

export default (context: Context) => ({
  mapped: maps(context).map((x) => ({ x })),
  within: maps(context).map((x) => ({ y: { x }, list: [x] })),
  lists: lists(context).map((x) => ({ x })),
  inner: inner(context).map(({ map, own }) => ({ map, own })),
  first: maps(context)[0],
  found: maps(context).find((x) => x.a === undefined),
})
