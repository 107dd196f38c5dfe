import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const isOn = helper(({ values: v }: Context, name: string) => v.on || (v.tls && name === v.s))
const word = helper((_: Context, on: boolean) => (on ? 'on' : 'off'))

export default (context: Context) => {
  const v = context.values
  return { a: word(context, isOn(context, 'x')), b: word(context, true) }
}
