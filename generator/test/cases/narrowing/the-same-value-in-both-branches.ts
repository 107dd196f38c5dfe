import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const extra = (() => {
    if (v.limits?.cpu !== undefined) return v.limits?.hosts
    return v.limits?.hosts
  })()
  const deep = v.deep?.b?.c !== undefined ? v.limits?.extra : v.limits?.extra
  return { kind: 'Same', extra, deep, cpu: v.limits?.cpu !== undefined ? v.limits.cpu : v.limits?.cpu }
}
