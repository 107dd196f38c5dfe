import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const isOn = helper(({ values: v }: Context, name: string) => v.on || (v.tls && name === v.s))

export default (context: Context) => {
  const v = context.values
  return {
    a: isOn(context, 'x'),
    b: isOn(context, v.s) ? 'yes' : 'no',
    ...(!isOn(context, 'q') && { c: v.s }),
    d: isOn(context, 'x') && isOn(context, v.kind),
    e: `${isOn(context, 'x')}`,
    f: isOn(context, 'x') === v.tls,
  }
}
