import { helper } from 'chartwright'
import type { Context } from '../values.ts'

type Texts = Record<string, string>

const spread = helper((context: Context, more: Texts) => ({ name: context.values.s, more: { ...more } }))
const merged = helper((context: Context, more: Texts) => ({ name: context.values.s, ...more }))
const listed = helper((context: Context, more: Texts[]) => [context.values.map, ...more])
const behind = helper((context: Context, more: Texts) => ({ name: context.values.s, more }))

export default (context: Context) => {
  const v = context.values
  return {
    spread: [spread(context, { a: v.s }), spread(context, { ...(v.on && { a: v.s }) }), spread(context, {})],
    merged: [merged(context, { a: v.s }), merged(context, {}), merged(context, v.map)],
    listed: [...listed(context, [{}]), ...listed(context, [{ ...v.map }])],
    behind: [behind(context, v.map), behind(context, { a: v.s, ...v.optmap })],
  }
}
