import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.ext && v.hosts.some((h) => h === v.ext?.host),
    b: v.ext !== undefined && v.hosts.some((h) => h === v.ext?.host) ? 'in' : 'out',
    c: v.limits?.hosts?.some((h) => h === 'h') ?? false,
  }
}
