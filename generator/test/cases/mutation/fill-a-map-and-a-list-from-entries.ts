import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const data: Record<string, string> = { own: 'x' }
  const names: string[] = []
  for (const [key, value] of entries(v.map)) {
    if (value === '') continue
    data[`APP_${key}`] = value
    names.push(key)
  }
  data.end = v.s
  return { data, names }
}
