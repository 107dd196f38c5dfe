import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  switch (v.shape?.kind) {
    case 'circle':
      return { area: v.shape.radius * 3 }
    case 'square':
      return { area: v.shape.side * v.shape.side, label: v.shape.label ?? 'none' }
    default:
      return { area: 0 }
  }
}
