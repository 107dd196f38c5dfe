import { tpl } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => {
  const { values: v } = context
  return {
    first: { ...tpl(v.map, context), last: v.s },
    last: { a: v.s, ...tpl(v.optmap, context) },
    alone: { ...tpl(v.free, context) },
    items: ['x', ...tpl(v.hosts, context), v.s],
    conditional: [...(v.on ? tpl(v.hosts, context) : [])],
  }
}
