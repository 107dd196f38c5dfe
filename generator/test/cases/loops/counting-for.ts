import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let text = ''
  for (let i = 0; i < 4; i++) {
    if (i === 1) continue
    if (i === 3 && v.on) break
    text += `${v.s}-${i} `
  }
  for (let i = 0, j = 5; i < j; i += 2) {
    text += i
    if (v.tls) text += j
  }
  let k = 0
  for (; k < 3; ) k++
  return { text, k }
}
