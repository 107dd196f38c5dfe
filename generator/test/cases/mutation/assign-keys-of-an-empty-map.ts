import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m: Record<string, unknown> = {}
  if (v.on) m.on = true
  if (v.tls) {
    m.tls = { a: v.n }
    m.list = [v.s]
  }
  switch (v.kind) {
    case 'A':
      m.kind = 1
      break
    case 'B':
      m.kind = v.n
  }
  return { m }
}
