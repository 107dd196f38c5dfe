import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { args } = v
  const list = Array.isArray(args)
    ? args
    : entries(args ?? {}).flatMap(([name, value]) => {
        if (typeof value === 'boolean') return [value ? name : `no-${name}`]
        return Array.isArray(value) ? value.map((each) => `${name}=${each}`) : [`${name}=${value}`]
      })
  return { list, listed: Array.isArray(args), hosts: Array.isArray(v.limits?.hosts), map: Array.isArray(v.optmap) }
}
