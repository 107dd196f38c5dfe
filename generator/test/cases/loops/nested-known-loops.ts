import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let text = ''
  for (const a of ['x', 'y']) {
    for (let i = 0; i < 3; i++) {
      if (v.s === a) break
      if (i === 1 && v.on) continue
      text += `${a}${i}`
    }
    if (v.tls && a === 'x') continue
    text += ';'
  }
  return { text }
}
