import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let n = 0
  for (const item of v.list)
    for (const path of item.paths) {
      if (path !== 'x') n++
    }
  let s = ''
  if (v.on) {
    for (const h of v.hosts) {
      if (s === '') s = h
      else s = `${s},${h}`
    }
  } else s = 'off'
  let sum = 0
  for (const item of [{ port: 1, tls: true }, ...v.list]) if (item.tls) sum = sum + item.port
  return { n, s, sum }
}
