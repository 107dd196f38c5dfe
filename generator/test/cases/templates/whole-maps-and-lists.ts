import { tpl } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => {
  const { values: v } = context
  return {
    list: tpl(v.hosts, context),
    map: tpl(v.map, context),
    optional: tpl(v.optmap, context),
    deep: tpl(v.parts, context),
    open: tpl(v.free, context),
    items: [tpl(v.map, context), tpl(v.hosts, context), tpl(v.free ?? {}, context)],
    given: tpl(v.optmap ?? {}, context),
  }
}
