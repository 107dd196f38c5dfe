import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { x: '1', ...(v.on ? { x: '2', y: '3' } : {}), ...v.map, y: '4' },
    b: { ...v.map, ...(v.tls && { b: 'known' }) },
  }
}
