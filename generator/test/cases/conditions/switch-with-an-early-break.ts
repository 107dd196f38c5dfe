import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let a = 1
  switch (v.kind) {
    case 'A':
      if (v.on) break
      a = 2
      break
    case 'B':
      if (v.tls) return { early: true }
      a = 3
  }
  return { a }
}
