import { concat, keys, merge, reversed } from 'chartwright'
import type { Context } from '../values.ts'

const namesIn = (map: Record<string, unknown>): string => keys(map).join('+')

export default ({ values }: Context) => {
  const all = concat([{ map: values.map, name: values.opt ?? '' }], [{ map: values.optmap ?? {}, name: 'b' }])
  const names: string[] = []
  for (const { map, name } of all) names.push(`${name}=${namesIn(map)}`)
  return {
    written: all,
    first: namesIn(all[0]?.map ?? {}),
    found: all.find(({ map }) => namesIn(map) === '')?.name ?? 'none',
    some: all.some(({ map }) => namesIn(map) === ''),
    names: names.join(','),
    reduced: reversed(all).reduce((text, { map }) => `${text}${namesIn(map)}`, 'x'),
    merged: namesIn(merge({ x: values.map }, { y: values.opt ?? '' }).x),
    filtered: all.filter(({ map }) => namesIn(map) === '').map(({ name }) => name),
    flat: all.flatMap(({ map }) => [namesIn(map)]),
  }
}
