import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const f = (s: NonNullable<typeof v.shape>) => {
    switch (s.kind) {
      case 'circle':
        return s.radius
      case 'square':
        return s.side
    }
  }
  return { a: v.shape ? f(v.shape) : 0 }
}
