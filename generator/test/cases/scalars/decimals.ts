import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { ratio: v.ratio, text: v.ratio === undefined ? 'none' : `${v.ratio}`, half: (v.ratio ?? 1) < 0.75 }
}
