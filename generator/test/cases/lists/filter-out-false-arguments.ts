import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { args: [v.on && '--on', v.opt !== undefined && `--opt=${v.opt}`, '--x'].filter((a) => a !== false) }
}
