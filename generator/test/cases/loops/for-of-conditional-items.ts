import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let text = ''
  for (const name of ['a', ...(v.on ? ['b'] : []), ...(v.opt ? ['c', v.opt] : ['d'])]) {
    if (name === v.s) return { found: name, text }
    text += name
  }
  return { text }
}
