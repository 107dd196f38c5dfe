import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let keys = ''
  for (const key in { a: 1, ...(v.on && { b: 2 }), ...(v.tls ? { c: 3 } : { d: 4 }) }) keys += key
  return { keys }
}
