import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let n = 0
  let total = 1
  let text = ''
  for (const { name, port, tls } of v.list) {
    if (!tls) continue
    n++
    total += port
    text += `${name} `
  }
  return { n, total, text, ...(n > 0 && { some: true }) }
}
