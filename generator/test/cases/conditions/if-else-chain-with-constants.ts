import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const base = { z: v.n }
  if (v.kind === 'A') {
    const x = v.s.trim()
    return { ...base, x }
  } else if (v.kind === 'B') {
    return { ...base, y: 1 }
  } else {
    return { ...base, w: v.opt ?? 'none' }
  }
}
